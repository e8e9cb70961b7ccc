/** How the env loaders of Java read env files. */
package dev.dbcheck.env.dialect.jvm;
