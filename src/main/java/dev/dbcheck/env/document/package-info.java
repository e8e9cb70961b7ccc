/** The formats in which projects keep their settings, read into one tree with line numbers. */
package dev.dbcheck.env.document;
