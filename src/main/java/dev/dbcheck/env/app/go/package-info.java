/** Database settings in Go programs. */
package dev.dbcheck.env.app.go;
