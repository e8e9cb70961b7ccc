/** How the env loaders of Python read env files. */
package dev.dbcheck.env.dialect.python;
