/** Reads TOML files for the packages that give their keys a meaning; the only home of tomlj. */
package dev.dbcheck.settings;
