/** The clients of Rust programs. */
package dev.dbcheck.target.client.rust;
