/** Clients written in Rust. */
package dev.dbcheck.target.client.rust;
