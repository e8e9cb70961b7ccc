/** Database settings in Rust programs. */
package dev.dbcheck.env.app.rust;
