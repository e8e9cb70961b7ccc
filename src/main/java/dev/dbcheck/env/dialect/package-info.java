/**
 * How env loaders read env files: scanners, expanders and rules, from which a loader is described.
 */
package dev.dbcheck.env.dialect;
