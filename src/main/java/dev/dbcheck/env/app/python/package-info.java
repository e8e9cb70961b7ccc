/** Database settings in Python's programs and configuration files. */
package dev.dbcheck.env.app.python;
