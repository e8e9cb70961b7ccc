/** How the env loaders of Go and Rust read env files. */
package dev.dbcheck.env.dialect.go;
