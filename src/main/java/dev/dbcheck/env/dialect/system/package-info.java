/** How shells, direnv, systemd and process managers read env files. */
package dev.dbcheck.env.dialect.system;
