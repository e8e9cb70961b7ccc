package dev.dbcheck.target.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.diagnostic.Severity;
import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.PercentEncoding;
import dev.dbcheck.target.TargetParser;
import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.conversion.RealClient.Connected;
import dev.dbcheck.target.conversion.RealClient.Outcome;
import dev.dbcheck.target.reading.Clients;
import dev.dbcheck.testing.PostgresServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real libraries connect to real servers with what was written for them: as libpq would with the
 * original, or more strictly where the conversion says so, and never more weakly.
 *
 * <p>Which runtimes take part is said by {@code dbcheck.peers.python}, {@code dbcheck.peers.node},
 * {@code dbcheck.peers.node.modules}, {@code dbcheck.peers.go} and {@code dbcheck.peers.psql}, or
 * found on the PATH.
 */
class RealClientsIT {
  private static final String USER = "converted";
  private static final String DATABASE = "converted_db";

  /** pg8000's scramp fails on a password with a character that Unicode 3.2 does not have. */
  private static final String OLD_USER = "converted_old";

  private static final String OLD_CHARACTERS = RandomTargets.EVERY_CHARACTER.replace("😀", "");

  @TempDir private static Path home;

  /** What libpq does with a mode on a server. */
  private enum Ending {
    TLS,
    PLAINTEXT,
    /** Either of them. */
    REACHED,
    FAILURE
  }

  /** What a URL says about TLS; {@code ROOT} stands for the authority's file. */
  private enum Wish {
    NOTHING("", Ending.TLS, Ending.PLAINTEXT, Ending.TLS),
    DISABLE("?sslmode=disable", Ending.FAILURE, Ending.PLAINTEXT, Ending.PLAINTEXT),
    ALLOW("?sslmode=allow", Ending.TLS, Ending.PLAINTEXT, Ending.REACHED),
    PREFER("?sslmode=prefer", Ending.TLS, Ending.PLAINTEXT, Ending.TLS),
    REQUIRE("?sslmode=require", Ending.TLS, Ending.FAILURE, Ending.TLS),
    REQUIRE_ROOT("?sslmode=require&sslrootcert=ROOT", Ending.TLS, Ending.FAILURE, Ending.TLS),
    VERIFY_CA("?sslmode=verify-ca&sslrootcert=ROOT", Ending.TLS, Ending.FAILURE, Ending.TLS),
    VERIFY_FULL(
        "?sslmode=verify-full&sslrootcert=ROOT", Ending.TLS, Ending.FAILURE, Ending.FAILURE);

    private final String query;
    private final List<Ending> endings;

    Wish(String query, Ending... endings) {
      this.query = query;
      this.endings = List.of(endings);
    }

    Ending on(MatrixServer server) {
      return endings.get(server.ordinal());
    }
  }

  private record Attempt(MatrixServer server, Wish wish, Converted converted) {
    /** Whether the conversion says that TLS is not quite what the URL asks for. */
    boolean saysSo() {
      return converted.diagnostics().stream()
          .anyMatch(
              found -> found.code() == Code.TLS_CHANGED && found.severity() == Severity.WARNING);
    }
  }

  static Stream<RealClient> clients() {
    Stream<RealClient> python =
        Stream.of(
                "psycopg2",
                "psycopg",
                "asyncpg",
                "sqlalchemy-psycopg2",
                "sqlalchemy-psycopg",
                "sqlalchemy-asyncpg",
                "sqlalchemy-pg8000")
            .map(name -> ChildClient.python(name, home));
    Stream<RealClient> node =
        Stream.of("node-pg", "postgres.js", "knex", "sequelize", "typeorm")
            .map(name -> ChildClient.node(name, home));
    Stream<RealClient> go = Stream.of("pgx", "pq").map(name -> ChildClient.go(name, home));
    Stream<RealClient> others =
        Stream.of(
            new PsqlClient(MatrixServer.B.running(), home), JvmClient.PGJDBC, JvmClient.R2DBC);
    return Stream.of(others, python, node, go).flatMap(each -> each);
  }

  @BeforeAll
  static void makeRole() {
    for (MatrixServer server : MatrixServer.values()) {
      makeRole(server, USER, RandomTargets.EVERY_CHARACTER);
      makeRole(server, OLD_USER, OLD_CHARACTERS);
      server.running().execute("CREATE DATABASE " + DATABASE + " OWNER " + USER);
    }
  }

  private static void makeRole(MatrixServer server, String user, String password) {
    String quoted = password.replace("'", "''");
    server.running().execute("CREATE ROLE " + user + " LOGIN PASSWORD '" + quoted + "'");
  }

  private static boolean isOld(Client client) {
    return client.name().equals("sqlalchemy-pg8000");
  }

  @ParameterizedTest
  @MethodSource("clients")
  void connectsAsTheOriginalSays(RealClient real) {
    Optional<Client> client = Clients.find(real.client());
    assumeTrue(client.isPresent(), real.client() + " is not described yet");
    List<Attempt> attempts = attempts(client.get());
    Map<Attempt, Outcome> outcomes = outcomes(real, attempts);
    List<String> wrong = new ArrayList<>();
    outcomes.forEach((attempt, outcome) -> {
      if (!isRight(attempt, outcome)) {
        wrong.add(cell(attempt, outcome) + ", expected " + attempt.wish.on(attempt.server));
      }
    });
    System.err.println("CONNECTED: " + real.client() + ": " + row(attempts, outcomes));
    assertThat(wrong).as(real.client()).isEmpty();
  }

  /** A socket, an address of IPv6, and a list whose first host does not answer. */
  @ParameterizedTest
  @MethodSource("clients")
  void reachesHostsOfEveryKind(RealClient real) {
    Optional<Client> client = Clients.find(real.client());
    assumeTrue(client.isPresent(), real.client() + " is not described yet");
    PostgresServer server = MatrixServer.B.running();
    // pgjdbc remembers for a while that a host failed: no name is used that another test dials.
    List<String> hosts =
        List.of(
            "/%s?host=" + server.socketFolder().orElseThrow() + "&port=" + server.port() + "&",
            "[::1]:" + server.port() + "/%s?",
            "127.0.0.1:1,127.0.0.1:" + server.port() + "/%s?");
    List<Secret> texts = new ArrayList<>();
    StringBuilder row = new StringBuilder();
    for (String host : hosts) {
      String url =
          "postgresql://"
              + userinfo(client.get())
              + "@"
              + host.formatted(DATABASE)
              + "sslmode=disable";
      Optional<Secret> text = convert(url, client.get()).text();
      text.ifPresent(texts::add);
      row.append(text.isPresent() ? "reached " : "- ");
    }
    List<Outcome> outcomes =
        texts.isEmpty() ? List.of() : installed(real, real.connect(texts, Map.of())).outcomes();
    System.err.println("CONNECTED: " + real.client() + " by socket, IPv6, list: " + row);
    String user = isOld(client.get()) ? OLD_USER : USER;
    assertThat(outcomes)
        .as(real.client() + " " + row)
        .hasSameSizeAs(texts)
        .allMatch(outcome -> outcome.equals(new Outcome.Reached(DATABASE, user, false)));
  }

  private static Connected installed(RealClient real, Connected connected) {
    boolean installed = !connected.outcomes().isEmpty();
    if (!installed) {
      System.err.println(
          "SKIPPED: no connections with " + real.client() + ": " + connected.version());
    }
    assumeTrue(installed, connected.version());
    return connected;
  }

  private static String userinfo(Client client) {
    return isOld(client)
        ? OLD_USER + ":" + PercentEncoding.encode(OLD_CHARACTERS)
        : USER + ":" + PercentEncoding.encode(RandomTargets.EVERY_CHARACTER);
  }

  private static Converted convert(String url, Client client) {
    return TargetParser.parse(Secret.of(url), Origin.environment())
        .target()
        .map(target -> Conversion.convert(target, client))
        .orElseThrow();
  }

  private static List<Attempt> attempts(Client client) {
    List<Attempt> attempts = new ArrayList<>();
    for (Wish wish : Wish.values()) {
      for (MatrixServer server : MatrixServer.values()) {
        String url =
            "postgresql://%s@localhost:%d/%s%s"
                .formatted(
                    userinfo(client),
                    server.running().port(),
                    DATABASE,
                    wish.query.replace("ROOT", PercentEncoding.encode(server.authority(), "/")));
        attempts.add(new Attempt(server, wish, convert(url, client)));
      }
    }
    return attempts;
  }

  /** Variables are read when a runtime starts: those with the same ones go together. */
  private static Map<Attempt, Outcome> outcomes(RealClient real, List<Attempt> attempts) {
    Map<Map<String, String>, List<Attempt>> groups = new LinkedHashMap<>();
    attempts.stream()
        .filter(attempt -> attempt.converted.text().isPresent())
        .forEach(attempt ->
            groups
                .computeIfAbsent(attempt.converted.variables(), _ -> new ArrayList<>())
                .add(attempt));
    Map<Attempt, Outcome> outcomes = new LinkedHashMap<>();
    groups.forEach((variables, group) -> {
      List<Secret> texts =
          group.stream().map(attempt -> attempt.converted.text().orElseThrow()).toList();
      Connected connected = installed(real, real.connect(texts, variables));
      if (outcomes.isEmpty()) {
        System.err.println("CONNECTING: " + real.client() + " is " + connected.version());
      }
      for (int i = 0; i < group.size(); i++) {
        outcomes.put(group.get(i), connected.outcomes().get(i));
      }
    });
    return outcomes;
  }

  private static boolean isRight(Attempt attempt, Outcome outcome) {
    Ending libpq = attempt.wish.on(attempt.server);
    return switch (outcome) {
      case Outcome.Failed _ -> libpq == Ending.FAILURE || attempt.saysSo();
      case Outcome.Reached(String database, String user, boolean tls) ->
          database.equals(DATABASE)
              && user.startsWith(USER)
              && (tls || libpq != Ending.TLS || isSilentHere(attempt))
              && (libpq != Ending.FAILURE || tls && attempt.wish == Wish.DISABLE);
    };
  }

  /** Within a machine a client may do without TLS where the URL says nothing, if that is told. */
  private static boolean isSilentHere(Attempt attempt) {
    return attempt.wish == Wish.NOTHING && attempt.saysSo();
  }

  private static String cell(Attempt attempt, Outcome outcome) {
    return attempt.wish + " on " + attempt.server + ": " + outcome;
  }

  /** One letter for each server: T for TLS, p for plaintext, f for failed, - for no text. */
  private static String row(List<Attempt> attempts, Map<Attempt, Outcome> outcomes) {
    StringBuilder row = new StringBuilder();
    for (Attempt attempt : attempts) {
      if (attempt.server == MatrixServer.A) {
        row.append(row.isEmpty() ? "" : ", ").append(attempt.wish).append(' ');
      }
      row.append(
          switch (outcomes.get(attempt)) {
            case null -> "-";
            case Outcome.Failed _ -> attempt.saysSo() ? "F" : "f";
            case Outcome.Reached reached -> reached.tls() ? "T" : "p";
          });
    }
    return row.toString();
  }
}
