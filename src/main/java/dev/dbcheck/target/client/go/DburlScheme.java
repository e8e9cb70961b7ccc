package dev.dbcheck.target.client.go;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of database that xo/dburl 0.23.7 knows, with the way in which it writes a DSN for it.
 *
 * @param driver the kind's first name
 * @param form how its DSN is written
 * @param base the URL or the scheme that the form starts from, or nothing
 * @param transports which transports may be named after a plus sign
 */
record DburlScheme(String driver, Form form, String base, Set<String> transports) {

  /** How xo/dburl writes a DSN. */
  enum Form {
    POSTGRES,
    FROM_URL,
    SCHEME,
    MYSQL,
    OPAQUE,
    SQLSERVER,
    /** In a way of that database's own. */
    OTHER
  }

  /** {@code BaseSchemes()}: driver, form, base, transports and aliases. */
  private static final String ALL =
      """
      file OPAQUE - - file
      mysql MYSQL - tcp,udp,unix mariadb maria percona aurora
      oracle FROM_URL oracle://localhost:1521 - ora oci oci8 odpi odpi-c
      postgres POSTGRES - unix pg postgresql pgsql
      sqlite3 OPAQUE - - sqlite
      sqlserver SQLSERVER - - ms mssql azuresql
      cockroachdb FROM_URL postgres://localhost:26257/?sslmode=disable - cr cockroach crdb cdb
      memsql MYSQL - -
      redshift FROM_URL postgres://localhost:5439/ - rs
      tidb MYSQL - -
      vitess MYSQL - - vt
      godror OTHER - - gr
      moderncsqlite OPAQUE - - mq modernsqlite
      mymysql OTHER - tcp,udp,unix zm mymy
      pgx FROM_URL postgres://localhost:5432/ unix px
      adodb OTHER - - ado
      awsathena SCHEME s3 - s3 aws athena
      avatica FROM_URL http://localhost:8765/ - phoenix
      bigquery SCHEME bigquery - bq
      clickhouse OTHER - any ch
      cosmos OTHER - - cm gocosmos
      cql OTHER - - ca cassandra datastax scy scylla
      csvq OPAQUE - - csv tsv json
      databend OTHER - - dd bend
      databricks OTHER - - br brick bricks databrick
      duckdb OPAQUE - - dk ddb duck
      godynamo OTHER - - dy dyn dynamo dynamodb
      exasol OTHER - - ex exa
      firebirdsql OTHER - - fb firebird
      flightsql SCHEME flightsql - fl flight
      chai OPAQUE - - ci chaisql genji
      h2 FROM_URL h2://localhost:9092/ -
      hdb SCHEME hdb - sa saphana sap hana
      hive FROM_URL truncate://localhost:10000/ - hive2
      ignite OTHER - - ig gridgain
      impala SCHEME impala -
      maxcompute FROM_URL truncate://localhost/ - mc
      n1ql FROM_URL http://localhost:8093/ - couchbase
      nzgo POSTGRES - unix nz netezza
      odbc OTHER - any
      oleodbc OTHER - any oo ole
      ots OTHER - any tablestore
      presto OTHER - - prestodb prestos prs prestodbs
      ql OPAQUE - - ql cznic cznicql
      ramsql FROM_URL truncate://ramsql - rm ram
      snowflake OTHER - - sf
      spanner OTHER - - sp
      tds FROM_URL http://localhost:5000/ - ax ase sapase
      trino OTHER - - trino trinos trs
      vertica FROM_URL vertica://localhost:5433/ -
      voltdb OTHER - - volt vdb
      ydb OTHER - - yd yds ydbs
      """;

  private static final Map<String, DburlScheme> NAMED = named();

  private static Map<String, DburlScheme> named() {
    Map<String, DburlScheme> named = new HashMap<>();
    for (String line : ALL.lines().toList()) {
      List<String> words = List.of(line.split(" "));
      String driver = words.getFirst();
      List<String> aliases = words.subList(4, words.size());
      DburlScheme scheme =
          new DburlScheme(
              driver, Form.valueOf(words.get(1)), words.get(2), Set.of(words.get(3).split(",")));
      named.put(driver, scheme);
      aliases.forEach(alias -> named.put(alias, scheme));
      // A kind without an alias of two letters is given one.
      if (driver.length() > 2 && aliases.stream().noneMatch(alias -> alias.length() == 2)) {
        named.put(driver.substring(0, 2), scheme);
      }
    }
    return Map.copyOf(named);
  }

  /** Returns the kind that a scheme of a URL names. */
  static Optional<DburlScheme> of(String scheme) {
    return Optional.ofNullable(NAMED.get(scheme));
  }

  /** Returns whether its DSN is what follows the scheme, such as a file's name. */
  boolean isOpaque() {
    return form == Form.OPAQUE;
  }

  /** Returns whether a transport may be used. */
  boolean allows(String transport) {
    return transports.contains(transport) || transports.contains("any") && !transport.isEmpty();
  }
}
