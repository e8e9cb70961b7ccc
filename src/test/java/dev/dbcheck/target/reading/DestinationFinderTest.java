package dev.dbcheck.target.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.Environment;
import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Fallback;
import dev.dbcheck.target.client.Reading;
import dev.dbcheck.target.client.Surroundings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What libpq does was seen in runs of psql 18.6. */
class DestinationFinderTest {
  private static final String SERVICES = "/home/app/.pg_service.conf";
  private static final String PASSWORDS = "/home/app/.pgpass";
  private static final String SYSTEM = "/etc/postgresql-common/pg_service.conf";

  private final Map<String, String> variables = new HashMap<>();
  private final Map<String, String> files = new HashMap<>();

  private Surroundings surroundings() {
    return new Surroundings(
        Environment.of(variables),
        Optional.of(Path.of("/home/app")),
        file -> Optional.ofNullable(files.get(file.toString())));
  }

  private DestinationFinder finder(String name, String url, Surroundings surroundings) {
    Client client = Clients.find(name).orElseThrow();
    Reading.Taken taken = (Reading.Taken) client.read(url);
    return new DestinationFinder(client, taken.fields(), surroundings);
  }

  /** Returns where the client goes, and what it obeys on the way. */
  private List<String> find(String name, String url) {
    DestinationFinder finder = finder(name, url, surroundings());
    String where = finder.find().text();
    List<String> found = new ArrayList<>(List.of(where));
    finder.uses().forEach(use -> found.add(use.part() + " " + use.name()));
    return found;
  }

  private List<FallbackUse> uses(String name, String url) {
    DestinationFinder finder = finder(name, url, surroundings());
    finder.find();
    return finder.uses();
  }

  private void set(String... namesAndValues) {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      variables.put(namesAndValues[i], namesAndValues[i + 1]);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          libpq         | postgresql://                   | a local socket:5432, no database as the account's user
          libpq         | postgresql://app@               | a local socket:5432/app as app
          libpq         | postgresql://app@a:1,b/db       | a:1, b:5432/db as app
          libpq         | postgresql://app@a,b:2/db       | a:5432, b:2/db as app
          libpq         | postgresql://app@[::1],b/db     | [::1]:5432, b:5432/db as app
          libpq         | postgresql:///db?user=app&host=a,b&port=7 | a:7, b:7/db as app
          libpq         | postgresql://app@a/db?hostaddr=10.0.0.1 | a:5432 (dials 10.0.0.1)/db as app
          libpq         | postgresql://app@%2Frun%2Fpg/db | /run/pg:5432/db as app
          pq            | postgresql://app@/db            | localhost:5432/db as app
          pgx           | postgresql://app@/db            | a local socket:5432/db as app
          node-pg       | postgresql://app@a,b/db         | a,b:5432/db as app
          tokio-postgres| postgresql://app@/db            | nowhere/db as app
          prisma        | postgresql://app@h              | h:5432/postgres as app
          """)
  void goesWhereTheUrlSaysAndElseWhereItGoesByDefault(String client, String url, String where) {
    assertThat(find(client, url)).containsExactly(where);
  }

  @Test
  void fillsWhatIsOpenFromVariables() {
    set("PGHOST", "a,b", "PGPORT", "7", "PGUSER", "app", "PGDATABASE", "db", "PGPASSWORD", "x");

    assertThat(find("libpq", "postgresql://"))
        .containsExactly(
            "a:7, b:7/db as app",
            "host PGHOST",
            "port PGPORT",
            "user PGUSER",
            "database PGDATABASE",
            "password PGPASSWORD");
    assertThat(find("libpq", "postgresql://u:p@h:1/d")).containsExactly("h:1/d as u");
    assertThat(find("libpq", "postgresql://u:@h:1/d"))
        .containsExactly("h:1/d as u", "password PGPASSWORD");
    assertThat(find("libpq", "postgresql://h,i/d")).startsWith("h:5432, i:5432/d as app");
    assertThat(find("pgx", "postgresql://u@h/d")).startsWith("h:7/d as u", "port PGPORT");
    assertThat(find("pq", "postgresql://u@/d")).startsWith("a,b:7/d as u", "host PGHOST");
    assertThat(find("prisma", "postgresql:///d")).hasSize(1);
    assertThat(find("sqlalchemy-pg8000", "postgresql+pg8000://u:p@/d"))
        .containsExactly("localhost:5432/d as u");
  }

  @Test
  void movesAnyUrlByAnAddress() {
    set("PGHOSTADDR", "10.0.0.1");

    assertThat(find("libpq", "postgresql://u@h/d"))
        .containsExactly("h:5432 (dials 10.0.0.1)/d as u", "address PGHOSTADDR");
    assertThat(find("psycopg", "postgresql://u@%2Frun%2Fpg/d"))
        .containsExactly("/run/pg:5432 (dials 10.0.0.1)/d as u", "address PGHOSTADDR");
    assertThat(find("libpq", "postgresql://u@/d"))
        .containsExactly("a local socket:5432 (dials 10.0.0.1)/d as u", "address PGHOSTADDR");
    assertThat(find("libpq", "postgresql://u@h/d?hostaddr=")).containsExactly("h:5432/d as u");
    assertThat(find("libpq", "postgresql://u@h/d?hostaddr=::1"))
        .containsExactly("h:5432 (dials ::1)/d as u");
    assertThat(find("pgx", "postgresql://u@h/d")).containsExactly("h:5432/d as u");
    assertThat(find("sqlx", "postgresql://u@h/d")).containsExactly("h:5432/d as u");
    set("PGHOST", "other");
    assertThat(find("sqlx", "postgresql:///d?user=u"))
        .containsExactly("10.0.0.1:5432/d as u", "host PGHOSTADDR");
  }

  @Test
  void fillsWhatIsOpenFromAService() {
    files.put(SERVICES, "# mine\n[a]\nhost=a\n[x]\r\n\nhost=s\r\nport=9\nuser=su\npassword=y\n");
    set("PGSERVICE", "x", "PGHOST", "h", "PGPORT", "7", "PGDATABASE", "d", "PGPASSWORD", "x");

    assertThat(find("libpq", "postgresql://u:p@b/db"))
        .containsExactly(
            "b:9/db as u", "service PGSERVICE", "service " + SERVICES, "port " + SERVICES + ":7");
    assertThat(uses("libpq", "postgresql://"))
        .containsExactly(
            new FallbackUse(Fallback.PGSERVICE, Origin.environment(), "service"),
            new FallbackUse(Fallback.SERVICE_FILE, Origin.file(SERVICES), "service"),
            new FallbackUse(Fallback.SERVICE_FILE, Origin.line(SERVICES, 6), "host"),
            new FallbackUse(Fallback.SERVICE_FILE, Origin.line(SERVICES, 7), "port"),
            new FallbackUse(Fallback.SERVICE_FILE, Origin.line(SERVICES, 8), "user"),
            new FallbackUse(Fallback.PGDATABASE, Origin.environment(), "database"),
            new FallbackUse(Fallback.SERVICE_FILE, Origin.line(SERVICES, 9), "password"));
    assertThat(find("libpq", "postgresql://u:p@/db?service=a"))
        .containsExactly(
            "a:7/db as u", "service " + SERVICES, "host " + SERVICES + ":3", "port PGPORT");
    assertThat(find("pgx", "postgresql://u:p@/db")).startsWith("s:9/db as u", "service PGSERVICE");
    assertThat(find("asyncpg", "postgresql://u:p@/db")).startsWith("h:7/db as u", "host PGHOST");
    assertThat(find("pgjdbc", "jdbc:postgresql://b/db?user=u")).startsWith("b:5432/db as u");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'host = s'   | h:5432/d as u
          'host=s'     | s:5432/d as u
          'host='      | a local socket:5432/d as u
          'host=s, t'  | s:5432,  t:5432/d as u
          """)
  void takesSettingsAsTheyStand(String line, String where) {
    files.put(SERVICES, "[x]\n" + line);
    set("PGHOST", "h");

    assertThat(find("libpq", "postgresql://u@/d?service=x")).startsWith(where);
  }

  @Test
  void looksForServicesWhereLibpqDoes() {
    files.put(SERVICES, "[x]\nhost=home");
    files.put(SYSTEM, "[x]\nhost=system\n[y]\nhost=y");
    files.put("/etc/pg/pg_service.conf", "[y]\nhost=other");
    files.put("/mine", "[z]\nhost=mine");
    String x = "postgresql://u@/d?service=x";
    String y = "postgresql://u@/d?service=y";
    assertThat(find("libpq", x)).startsWith("home:5432/d as u");
    assertThat(find("libpq", y))
        .containsExactly("y:5432/d as u", "service " + SYSTEM, "host " + SYSTEM + ":4");

    set("PGSERVICEFILE", "/mine");
    assertThat(find("libpq", x)).startsWith("system:5432/d as u");
    assertThat(find("libpq", "postgresql://u@/d?service=z")).startsWith("mine:5432/d as u");

    set("PGSYSCONFDIR", "/etc/pg");
    assertThat(find("libpq", y)).startsWith("other:5432/d as u");
    assertThat(find("libpq", x)).containsExactly("a local socket:5432/d as u");

    variables.clear();
    files.put(SERVICES, "\ufeff[x]\nhost=home");
    files.remove(SYSTEM);
    assertThat(find("libpq", x)).containsExactly("a local socket:5432/d as u");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          libpq | postgresql://u@h/d                       | 3
          libpq | postgresql://u@H/d                       | 8
          libpq | postgresql://u@h:7/d                     | 8
          libpq | postgresql://u@h/d?hostaddr=10.0.0.1     | 3
          libpq | postgresql://u@/d?hostaddr=10.0.0.1      | 4
          libpq | postgresql://u@/d                        | 5
          libpq | postgresql://u@%2Fvar%2Frun%2Fpostgresql/d | 5
          libpq | postgresql://u@%2Frun%2Fpg/d             | 6
          pgx   | postgresql://u@/d?host=/run/pg           | 5
          libpq | postgresql://u@a:1,h/d                   | 8
          libpq | postgresql://u%3Ax@h/d%5C                | 7
          libpq | postgresql://*@x:9/d                     | 8
          node-pg | postgresql://u@h/d                     | 3
          """)
  void findsTheFirstLineThatMatches(String client, String url, int line) {
    files.put(
        PASSWORDS,
        """
        # h:5432:d:u:x
        h:5432:d
        h:*:d:u:x
        10.0.0.1:5432:d:u:x
        localhost:5432:d:u:x
        /run/pg:5432:d:u:x
        h:5432:d\\\\:u\\:x:x
        *:*:*:*:x
        """
            .replace("h:*:d:u", "h:5432:d:u"));

    assertThat(uses(client, url))
        .containsExactly(
            new FallbackUse(Fallback.PASSWORD_FILE, Origin.line(PASSWORDS, line), "password"));
  }

  @Test
  void takesAStarThatIsEscapedForOne() {
    files.put(PASSWORDS, "\\*:*:*:*:x\nh:*:*:*:x");

    assertThat(find("libpq", "postgresql://u@h/d")).endsWith("password " + PASSWORDS + ":2");
    assertThat(find("libpq", "postgresql://u@*/d")).endsWith("password " + PASSWORDS + ":1");
  }

  @Test
  void asksOtherPlacesBeforeThePasswordFile() {
    files.put(PASSWORDS, "*:*:*:*:x");
    files.put("/a", "*:*:*:*:x");
    files.put("/b", "other:*:*:*:x");
    String url = "postgresql://u@h/d";
    assertThat(find("libpq", "postgresql://u:p@h/d")).hasSize(1);
    assertThat(find("libpq", "postgresql://u:@h/d")).endsWith("password " + PASSWORDS + ":1");

    set("PGPASSFILE", "/a");
    assertThat(find("libpq", url)).endsWith("password /a:1");
    assertThat(find("libpq", url + "?passfile=/b")).hasSize(1);
    assertThat(find("npgsql", "Host=h;Username=u;Passfile=/b")).hasSize(1);
    assertThat(find("npgsql", "Host=h;Username=u")).endsWith("password /a:1");
    assertThat(find("postgres.js", url)).hasSize(1);

    set("PGPASSWORD", "x");
    assertThat(find("libpq", url)).containsExactly("h:5432/d as u", "password PGPASSWORD");
    set("PGPASSWORD", "");
    assertThat(find("libpq", url)).endsWith("password /a:1");
  }

  @Test
  void passesOverAPasswordFileThatIsOpenToOthers() {
    files.put(PASSWORDS, "*:*:*:*:x");
    Surroundings open = surroundings().withOpenToOthers(Path.of(PASSWORDS)::equals);
    for (String client : List.of("libpq", "psycopg", "asyncpg", "node-pg", "pq", "sqlx")) {
      DestinationFinder finder = finder(client, "postgresql://u@h/d", open);
      finder.find();
      assertThat(finder.uses()).as(client).isEmpty();
    }
    DestinationFinder pgx = finder("pgx", "postgresql://u@h/d", open);
    pgx.find();
    assertThat(pgx.uses())
        .extracting(FallbackUse::fallback)
        .containsExactly(Fallback.PASSWORD_FILE);
  }
}
