/**
 * How the env loaders of Node.js read env files: dotenv, dotenv-expand, Node itself and their kin.
 */
package dev.dbcheck.env.dialect.node;
