/** How the env loaders of Ruby read env files. */
package dev.dbcheck.env.dialect.ruby;
