package dev.dbcheck.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One situation in which a URL is chosen or read wrongly, as users meet it: what lies in their
 * folder, and what dbcheck finds; and the message that they paste.
 *
 * @param number from {@code A1} to {@code A30}
 * @param files the app's files by name
 * @param environment the process environment
 * @param command what is run
 * @param status the exit status
 * @param found what the findings say: code, message, hint
 * @param pasted messages as they stand in a log
 * @param page the code of the page to which they lead
 */
record SituationsA(
    String number,
    Map<String, String> files,
    Map<String, String> environment,
    List<String> command,
    int status,
    List<String> found,
    List<String> pasted,
    String page) {

  private static final String LOCAL = "DATABASE_URL=postgresql://postgres:pw@localhost:5432/shop\n";
  private static final String REMOTE = "DATABASE_URL=postgresql://app:pw@db.example.com/shop\n";
  private static final List<String> RESOLVE = List.of("resolve");

  SituationsA {
    files = Map.copyOf(files);
    environment = Map.copyOf(environment);
    command = List.copyOf(command);
    found = List.copyOf(found);
    pasted = List.copyOf(pasted);
    Objects.requireNonNull(page, "page is null");
  }

  /** Returns a situation that shows in the text of a URL alone. */
  private static SituationsA url(
      String number, String url, int status, List<String> found, List<String> pasted, String page) {
    return new SituationsA(
        number, Map.of(), Map.of("DATABASE_URL", url), RESOLVE, status, found, pasted, page);
  }

  static List<SituationsA> all() {
    List<SituationsA> all = new ArrayList<>();
    all.addAll(ofSources());
    all.addAll(ofValues());
    all.addAll(ofUrls());
    all.addAll(ofClients());
    return all;
  }

  /** Which file, which shell, which tool. */
  private static List<SituationsA> ofSources() {
    return List.of(
        new SituationsA(
            "A1",
            Map.of("backend/.env", LOCAL),
            Map.of(),
            List.of("resolve", "-C", "backend", "--expect-remote"),
            4,
            List.of("DBC705", "localhost is this machine", "Edit backend/.env:1"),
            List.of(
                "FATAL: password authentication failed for user \"postgres\"",
                "asyncpg.exceptions.InvalidPasswordError: password authentication failed for user"
                    + " \"app\""),
            "DBC501"),
        new SituationsA(
            "A2",
            Map.of(".env", REMOTE),
            Map.of("DATABASE_URL", "postgresql://app:pw@old.example.com/shop"),
            RESOLVE,
            0,
            List.of("DBC110", "at .env:1", "run `unset DATABASE_URL` first"),
            List.of(
                "[dotenv@17.2.3] injecting env (0) from .env",
                "I edited .env and it has no effect"),
            "DBC110"),
        new SituationsA(
            "A3",
            Map.of(".env", LOCAL),
            Map.of("DATABASE_URL", "postgresql://app:pw@db.example.com/shop"),
            List.of("resolve", "--chain", "python-dotenv-override"),
            0,
            List.of("DBC110", "at process environment", "Change the value at .env:1"),
            List.of("the value I exported is ignored"),
            "DBC110"),
        new SituationsA(
            "A4",
            Map.of(
                ".env",
                LOCAL,
                "requirements.txt",
                "python-dotenv\nalembic\n",
                "app.py",
                """
                import os
                from dotenv import load_dotenv
                load_dotenv(override=True)
                DATABASE_URL = os.environ["DATABASE_URL"]
                """,
                "alembic.ini",
                "[alembic]\nscript_location = alembic\n",
                "alembic/env.py",
                """
                import os
                from dotenv import load_dotenv
                from alembic import context
                load_dotenv()
                context.config.set_main_option("sqlalchemy.url", os.environ["DATABASE_URL"])
                """),
            Map.of("DATABASE_URL", "postgresql://app:pw@db.example.com/shop"),
            RESOLVE,
            3,
            List.of("DBC114", "is not the same for all that read it", "Choose one with --chain"),
            List.of(
                "Error: There is a conflict between env vars in prisma/.env and .env",
                "the app and migrate use different databases"),
            "DBC114"),
        new SituationsA(
            "A5",
            Map.of(
                ".env",
                LOCAL,
                "compose.yaml",
                """
                services:
                  web:
                    image: shop
                    env_file: .env
                    environment:
                      DATABASE_URL: postgresql://app:pw@db/shop
                """),
            Map.of(),
            RESOLVE,
            0,
            List.of("DBC110", "at .env:1", "remove the variable from compose.yaml:6"),
            List.of("env_file in compose is ignored"),
            "DBC110"),
        new SituationsA(
            "A6",
            Map.of(".env.local", REMOTE, "package.json", "{\"dependencies\":{\"dotenv\":\"^16\"}}"),
            Map.of(),
            RESOLVE,
            3,
            List.of("DBC101", "searched: process environment, .env", "DBC125", "at .env.local:1"),
            List.of(
                "error: Environment variable not found: DATABASE_URL.\n  -->  schema.prisma:8",
                "Error code: P1012\nerror: Environment variable not found: DIRECT_URL."),
            "DBC101"));
  }

  /** What is in force, and empty or misspelt. */
  private static List<SituationsA> ofValues() {
    return List.of(
        new SituationsA(
            "A7",
            Map.of(".env", "DATABASE_URL=\"$OTHER\"\n"),
            Map.of(),
            List.of("resolve", "--chain", "nextjs"),
            3,
            List.of("DBC102", "the value is empty", "at .env:1"),
            List.of(
                "error: Error validating datasource `db`: You must provide a nonempty URL. The"
                    + " environment variable `DATABASE_URL` resolved to an empty string.",
                "level=warning msg=\"The \\\"OTHER\\\" variable is not set. Defaulting to a blank"
                    + " string.\""),
            "DBC118"),
        new SituationsA(
            "A8",
            Map.of(),
            Map.of("DATABASE_URL", ""),
            RESOLVE,
            3,
            List.of("DBC102", "the value is empty", "Set it to the database's URL"),
            List.of(
                "Error: invalid url, have you set your --url flag or DATABASE_URL environment"
                    + " variable?",
                "sqlalchemy.exc.ArgumentError: Could not parse SQLAlchemy URL from string ''"),
            "DBC101"),
        new SituationsA(
            "A9",
            Map.of(),
            Map.of(),
            RESOLVE,
            3,
            List.of("DBC101", "DATABASE_URL is not set", "name the file with --env-file"),
            List.of(
                "Error: connect ECONNREFUSED 127.0.0.1:5432\n    at TCPConnectWrap.afterConnect",
                "AggregateError [ECONNREFUSED]: connect ECONNREFUSED ::1:5432"),
            "DBC303"),
        new SituationsA(
            "A10",
            Map.of(),
            Map.of(
                "DATABASE_URL", "", "GITHUB_ACTIONS", "true", "GITHUB_EVENT_NAME", "pull_request"),
            RESOLVE,
            3,
            List.of("DBC102", "DBC126", "GitHub withholds secrets", "Skip this step"),
            List.of("the secret is empty in a pull request from a fork"),
            "DBC126"),
        url(
            "A11",
            "\"postgresql://app:pw@db.example.com/shop\"",
            3,
            List.of("DBC103", "docker --env-file", "Remove the quotation marks"),
            List.of("Error: getaddrinfo ENOTFOUND base\n    at GetAddrInfoReqWrap.onlookupall"),
            "DBC103"),
        url(
            "A12",
            "'postgresql://app:pw@db.example.com/shop'",
            3,
            List.of("DBC103", "psql the local socket", "Remove the quotation marks"),
            List.of(
                "Could not parse SQLAlchemy URL from string '\"postgresql://app:zQ1xJkVw@h/d\"'"),
            "DBC103"),
        url(
            "A13",
            "postgresql://app:pw@db.example.com/shop\r",
            3,
            List.of("DBC111", "a carriage return", "run `dos2unix`"),
            List.of(
                "FATAL:  database \"app\r\" does not exist",
                "FATAL:  database \"app\\r\" does not exist"),
            "DBC111"),
        url(
            "A14",
            "postgresql://app:pw@db.example.com :5432/shop",
            3,
            List.of("DBC216", "the host holds a space", "take it out"),
            List.of(
                "psql: error: could not translate host name \"127.0.0.1 \" to address: Name or"
                    + " service not known"),
            "DBC111"),
        new SituationsA(
            "A15",
            Map.of(".env", "DATABASE_URL=postgresql://app:pw#tail@db.example.com/shop\n"),
            Map.of(),
            RESOLVE,
            3,
            List.of("DBC108", "at .env:1", "because of `#`", "Write `%23` for every `#`"),
            List.of("the password is cut at the # in .env"),
            "DBC108"));
  }

  /** What a client makes of the characters. */
  private static List<SituationsA> ofUrls() {
    return List.of(
        url(
            "A16",
            "postgresql://app:p@ss#w/rd@db.example.com/shop",
            3,
            List.of("DBC204", "@ / # unencoded", "@ is %40"),
            List.of(
                "Error: getaddrinfo ENOTFOUND ss",
                "dial tcp: lookup ss on 127.0.0.11:53: no such host",
                "could not translate host name \"ss#w\" to address: Name or service not known"),
            "DBC204"),
        url(
            "A17",
            "postgresql://app:pass#word^@db.example.com/shop",
            3,
            List.of("DBC204", "# unencoded", "# is %23"),
            List.of("parse \"postgres://app:p\": invalid port \":password^\" after host"),
            "DBC204"),
        url(
            "A18",
            "postgresql://app:p^w{x@db.example.com/shop",
            0,
            List.of("DBC216", "{ ^ unencoded", "net/url: invalid userinfo", "Percent-encode"),
            List.of("Error: parse \"postgres://app:***@h/d\": net/url: invalid userinfo"),
            "DBC216"),
        url(
            "A19",
            "postgresql://app:100%@db.example.com/shop",
            3,
            List.of("DBC205", "holds a % without two hexadecimal digits", "Write a literal %"),
            List.of("psql: error: invalid percent-encoded token: \"100%\""),
            "DBC205"),
        new SituationsA(
            "A20",
            Map.of(
                ".env",
                "DATABASE_URL=postgresql://app:p%40ss@db.example.com/shop\n",
                "requirements.txt",
                "alembic\npython-dotenv\n",
                "alembic.ini",
                "[alembic]\nscript_location = alembic\n",
                "alembic/env.py",
                """
                import os
                from dotenv import load_dotenv
                from alembic import context
                load_dotenv()
                context.config.set_main_option("sqlalchemy.url", os.environ["DATABASE_URL"])
                """),
            Map.of(),
            RESOLVE,
            3,
            List.of("DBC127", "at alembic/env.py:5", "url.replace(\"%\", \"%%\")"),
            List.of(
                "ValueError: invalid interpolation syntax in 'postgresql://u:zQ1xJkVw%40ss@h/d' at"
                    + " position 16"),
            "DBC127"),
        new SituationsA(
            "A21",
            Map.of("requirements.txt", "SQLAlchemy>=2\n"),
            Map.of("DATABASE_URL", "postgres://app:pw@db.example.com/shop"),
            RESOLVE,
            0,
            List.of("DBC235", "scheme postgres is not one that SQLAlchemy", "postgresql://"),
            List.of(
                "sqlalchemy.exc.NoSuchModuleError: Can't load plugin:"
                    + " sqlalchemy.dialects:postgres"),
            "DBC235"));
  }

  /** What another client than the one in mind makes of the whole. */
  private static List<SituationsA> ofClients() {
    return List.of(
        new SituationsA(
            "A22",
            Map.of(),
            Map.of(
                "DATABASE_URL", "postgresql+asyncpg://app:pw@127.0.0.1/shop", "PATH", "/nowhere"),
            List.of("run", "--no-probe", "--", "psql"),
            4,
            List.of(
                "DBC235",
                "postgresql+asyncpg is not one that libpq takes",
                "without the",
                "psql would go to a local socket"),
            List.of(
                "asyncpg.exceptions.ClientConfigurationError: invalid DSN: scheme is expected to be"
                    + " either \"postgresql\" or \"postgres\", got 'postgresql+asyncpg'",
                "psycopg2.ProgrammingError: invalid dsn: missing \"=\" after"
                    + " \"postgresql+asyncpg://app:zQ1xJkVw@h/d\" in connection info string",
                "Error: unsupported driver: postgresql+asyncpg"),
            "DBC235"),
        new SituationsA(
            "A23",
            Map.of(
                "pom.xml",
                """
                <project><modelVersion>4.0.0</modelVersion><groupId>a</groupId>
                <artifactId>b</artifactId><version>1</version><dependencies><dependency>
                <groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot-starter-jdbc</artifactId><version>3.4.0</version>
                </dependency></dependencies></project>
                """,
                "src/main/resources/application.properties",
                "spring.datasource.url=${DATABASE_URL}\n"),
            Map.of("DATABASE_URL", "postgresql://app:pw@db.example.com/shop"),
            RESOLVE,
            0,
            List.of("DBC235", "JDBC, which reads spring.datasource.url", "jdbc:postgresql://"),
            List.of(
                "java.sql.SQLException: No suitable driver found for postgresql://app:zQ1xJkVw@h/d",
                "FlywayException: No database found to handle postgresql://app:zQ1xJkVw@h/d",
                "FlywayException: No Flyway database plugin found to handle ********",
                "Driver class was not specified and could not be determined from the url"),
            "DBC235"),
        url(
            "A24",
            "jdbc:postgresql://app:pw@db.example.com:5432/shop",
            3,
            List.of(
                "DBC215",
                "in front of the host of a jdbc: URL",
                "Give user and password as parameters"),
            List.of("Caused by: java.net.UnknownHostException: app:zQ1xJkVw@db.example.com"),
            "DBC215"),
        url(
            "A25",
            "postgresql://app:pw@db.example.com/shop?schema=public&pgbouncer=true",
            0,
            List.of(
                "DBC211",
                "parameter schema is known to Prisma",
                "pgbouncer is known to Prisma",
                "currentSchema=NAME",
                "Prisma alone"),
            List.of(
                "psql: error: invalid URI query parameter: \"schema\"",
                "invalid URI query parameter: \"pgbouncer\"",
                "asyncpg.exceptions.UndefinedObjectError: unrecognized configuration parameter"
                    + " \"schema\""),
            "DBC211"),
        url(
            "A26",
            "postgresql+asyncpg://app:pw@db.example.com/shop?sslmode=require",
            0,
            List.of("DBC211", "sslmode is rejected by SQLAlchemy with asyncpg", "Write `ssl=`"),
            List.of("TypeError: connect() got an unexpected keyword argument 'sslmode'"),
            "DBC211"),
        url(
            "A27",
            "postgresql://app:pw@db.example.com/shop?sslmode=required",
            3,
            List.of("DBC212", "\"required\" of parameter sslmode is not valid", "valid: disable"),
            List.of(
                "psql: error: invalid sslmode value: \"required\"",
                "PSQLException: Invalid sslmode value: required"),
            "DBC212"),
        url(
            "A28",
            "postgresql://app:pw@db.example.com:99999/shop",
            3,
            List.of("DBC206", "99999", "between 1 and 65535"),
            List.of(
                "psql: error: invalid port number: \"99999\"",
                "invalid integer value \"5432x\" for connection option \"port\"",
                "PSQLException: Unable to parse URL jdbc:postgresql://app:zQ1xJkVw@h:99999/d",
                "ValueError: invalid literal for int() with base 10: 'port'"),
            "DBC206"),
        url(
            "A29",
            "postgresql://app:pw@/shop",
            3,
            List.of("DBC207", "the URL names no host", "Name the host"),
            List.of(
                "psql: error: connection to server on socket"
                    + " \"/var/run/postgresql/.s.PGSQL.5432\" failed: No such file or directory"),
            "DBC207"),
        new SituationsA(
            "A30",
            Map.of(),
            Map.of(
                "DATABASE_URL",
                "postgresql://app:pw@db.example.com/shop?host=localhost",
                "PGHOSTADDR",
                "127.0.0.1"),
            RESOLVE,
            0,
            List.of("DBC213", "host=localhost replaces", "DBC707", "unset PGHOSTADDR"),
            List.of(
                "connection to server at \"db.render.com\" (127.0.0.1), port 5432 failed: FATAL: "
                    + " database \"shop\" does not exist",
                "the host in the URL is right and the connection goes elsewhere"),
            "DBC213"));
  }
}
