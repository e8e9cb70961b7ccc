package dev.dbcheck.target.client.node;

/** In what the releases of pg-connection-string differ that are in use. */
enum PgQuirks {
  /** 2.6.2, which knex 3.3.0 brings along. */
  OLD,
  /** 2.14.1, which pg 8.23.1 and sequelize 6.37.8 take. */
  NEW
}
