/** Findings: codes, severities, origins and their pages. Knows no other package. */
package dev.dbcheck.diagnostic;
