package dev.dbcheck.docs;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Evidence;
import dev.dbcheck.target.client.Fallback;
import dev.dbcheck.target.client.Handling;
import dev.dbcheck.target.client.Reading;
import dev.dbcheck.target.client.Surroundings;
import dev.dbcheck.target.client.TlsBehaviour;
import dev.dbcheck.target.client.TlsLevel;
import dev.dbcheck.target.reading.Clients;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the reference of the clients, from their descriptions. */
final class ClientReferencePage {
  private static final List<String> MODES =
      List.of("", "disable", "allow", "prefer", "require", "verify-ca", "verify-full");

  private static final String HEAD =
      """
      # Clients

      The programs and libraries whose reading of a URL dbcheck knows, by the name that `--client`, `--for` and
      `--export` take. [One URL, many readings](how-to/one-url-many-readings.md) tells what that is good for.

      *Ran* means that the real client was run against real servers, *parser ran* that only its parser was and
      that the rest was read in its sources, *sources* that all was read there.

      This page is made from the program: `mvn test -Dtest=ClientReferenceTest -Ddbcheck.update=true` writes it
      anew.

      """;

  private static final String TLS =
      """

      ## What sslmode means

      What a connection is protected by at least, for each value of `sslmode` in the URL and for none, where the
      home folder holds no root certificate and no variable says otherwise. `opportunistic` is TLS if the server
      offers it and plaintext if not. What verifies needs roots: see `dbcheck url`.

      """;

  private static final String SURROUNDINGS =
      """

      ## What is obeyed besides the URL

      Variables of the environment, and files of the home folder: `.pgpass`, `.pg_service.conf` and
      `.postgresql/root.crt`.

      """;

  String text() {
    StringBuilder page = new StringBuilder(HEAD);
    page.append("| Client | What it is | Version | Evidence |\n|---|---|---|---|\n");
    for (Client client : Clients.all()) {
      row(page, code(client.name()), client.title(), client.version(), word(client.evidence()));
    }
    page.append(TLS).append("| Client | none | ");
    page.append(
        MODES.stream().skip(1).map(ClientReferencePage::code).collect(Collectors.joining(" | ")));
    page.append(" |\n").append("|---".repeat(MODES.size() + 1)).append("|\n");
    for (Client client : Clients.all()) {
      page.append("| ").append(code(client.name())).append(" | ");
      page.append(MODES.stream().map(mode -> tls(client, mode)).collect(Collectors.joining(" | ")));
      page.append(" |\n");
    }
    page.append(SURROUNDINGS).append("| Client | Obeys |\n|---|---|\n");
    for (Client client : Clients.all()) {
      row(page, code(client.name()), obeyed(client));
    }
    return page.toString();
  }

  private static void row(StringBuilder page, String... cells) {
    page.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private static String word(Evidence evidence) {
    return switch (evidence) {
      case RAN -> "ran";
      case PARSER_RAN -> "parser ran";
      case READ_IN_SOURCES -> "sources";
    };
  }

  private static String tls(Client client, String mode) {
    String query = mode.isEmpty() ? "" : "sslmode=" + mode;
    return switch (client.read(url(client, query))) {
      case Reading.Rejected _ -> "rejected";
      case Reading.TakenOtherwise _ -> "-";
      case Reading.Taken(var fields) -> {
        boolean rejected =
            client.uses(fields).stream().anyMatch(use -> use.handling() == Handling.REJECTED);
        TlsBehaviour tls = client.tls().decide(fields, Surroundings.none());
        yield rejected ? "rejected" : level(tls.level());
      }
    };
  }

  private static String url(Client client, String query) {
    String driver = client.name().replace("sqlalchemy-", "");
    return switch (client.name()) {
      case "pgjdbc" -> "jdbc:postgresql://db.test/app?user=app&" + query;
      case "r2dbc" -> "r2dbc:postgresql://app:pw@db.test/app?" + query;
      case "npgsql" -> "Host=db.test;Username=app;Database=app" + keyword(query);
      default ->
          (client.name().startsWith("sqlalchemy-") ? "postgresql+" + driver : "postgresql")
              + "://app:pw@db.test/app"
              + (query.isEmpty() ? "" : "?" + query);
    };
  }

  private static String keyword(String query) {
    return query.replace("sslmode=", ";SSL Mode=").replace("-", "");
  }

  private static String level(TlsLevel level) {
    return level.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String obeyed(Client client) {
    String names =
        Arrays.stream(Fallback.values())
            .filter(client.fallbacks()::contains)
            .map(ClientReferencePage::name)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "nothing" : names;
  }

  private static String name(Fallback fallback) {
    return switch (fallback) {
      case PASSWORD_FILE -> "`.pgpass`";
      case SERVICE_FILE -> "`.pg_service.conf`";
      case ROOT_CERTIFICATE -> "`root.crt`";
      default -> code(fallback.name());
    };
  }
}
