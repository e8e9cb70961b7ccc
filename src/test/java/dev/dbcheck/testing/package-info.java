/** Servers and certificates that the tests of several packages share. */
package dev.dbcheck.testing;
