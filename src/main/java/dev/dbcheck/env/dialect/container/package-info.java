/** How Docker and Docker Compose read env files. */
package dev.dbcheck.env.dialect.container;
