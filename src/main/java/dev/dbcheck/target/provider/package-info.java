/**
 * What is known of the companies that host PostgreSQL, kept as data in one readable file: the names
 * and ports of their databases, what they demand of TLS, and which name is a pooler's.
 *
 * <p>Each fact says where it comes from; what nobody has checked is marked so.
 */
package dev.dbcheck.target.provider;
