/** Programs' source text as tokens, to be looked at and never run. */
package dev.dbcheck.env.code;
