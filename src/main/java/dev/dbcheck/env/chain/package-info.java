/** The chains dbcheck knows: which files in which order, which mode, and what switches them off. */
package dev.dbcheck.env.chain;
