/** How the env loaders of PHP read env files. */
package dev.dbcheck.env.dialect.php;
