package dev.dbcheck.target.client.python;

import static dev.dbcheck.target.client.Handling.ACCEPTED;
import static dev.dbcheck.target.client.Handling.IGNORED;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Client.DefaultDatabase;
import dev.dbcheck.target.client.Client.Defaults;
import dev.dbcheck.target.client.Client.HostList;
import dev.dbcheck.target.client.Evidence;
import dev.dbcheck.target.client.Fallback;
import dev.dbcheck.target.client.Handling;
import dev.dbcheck.target.client.ParameterRules;
import dev.dbcheck.target.client.ParameterUse;
import dev.dbcheck.target.client.libpq.LibpqClients;
import dev.dbcheck.target.client.libpq.LibpqParameters;
import dev.dbcheck.target.client.libpq.LibpqTls;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The readers of URLs for Django, which connects with psycopg: each parameter becomes one of its
 * OPTIONS, and those an option of libpq.
 */
public final class DjangoClients {
  private static final String WITH_DJANGO = " with Django 5.2.18 and psycopg 3.3.5";

  /** Django fails without a database's name, and so nothing else names one. */
  private static final Set<Fallback> FALLBACKS =
      LibpqClients.FALLBACKS.stream()
          .filter(fallback -> fallback != Fallback.PGDATABASE)
          .collect(Collectors.toSet());

  private DjangoClients() {}

  /** Returns the clients. */
  public static List<Client> all() {
    return List.of(
        client("dj-database-url", "3.1.2", DjDatabaseUrl::read, _ -> false),
        client(
            "django-environ",
            "0.12.0",
            DjangoEnviron::read,
            name -> DjangoEnviron.SETTINGS.contains(name.toUpperCase(Locale.ROOT))));
  }

  private static Client client(
      String name, String version, PythonGrammar grammar, Predicate<String> isSetting) {
    return new Client(
        name,
        name,
        version + WITH_DJANGO,
        Evidence.PARSER_RAN,
        PythonGrammar.of(grammar),
        HostList.LIST,
        new Defaults(LibpqClients.DEFAULTS.host(), DefaultDatabase.NONE),
        parameters(isSetting),
        LibpqTls.rules(),
        FALLBACKS);
  }

  /** What Django itself takes of OPTIONS, and what it sets whatever they say. */
  private static ParameterRules parameters(Predicate<String> isSetting) {
    return LibpqParameters.rules(name ->
            isSetting.test(name)
                ? ParameterUse.of(name, Handling.ACCEPTED)
                : ParameterUse.rejected(
                    name, "ProgrammingError: invalid connection option \"" + name + "\""))
        .with(ACCEPTED, "assume_role isolation_level pool server_side_binding")
        .with(ACCEPTED, "autocommit prepare_threshold conninfo cursor_factory row_factory")
        .with(IGNORED, "client_encoding context");
  }
}
