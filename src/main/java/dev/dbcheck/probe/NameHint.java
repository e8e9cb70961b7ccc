package dev.dbcheck.probe;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What to do about a name that is known in one place only. */
final class NameHint {

  /** A kind of name, and the way out when it cannot be found; {@code %s} is the name. */
  private record Rule(Predicate<String> names, String hint) {
    static Rule of(String pattern, String hint) {
      return new Rule(Pattern.compile(pattern).asMatchPredicate(), hint);
    }
  }

  private static final List<Rule> RULES =
      List.of(
          Rule.of(
              "dpg-[a-z0-9]+-a",
              "Use the database's External Database URL from the Render dashboard: %s resolves only"
                  + " inside Render, in the database's own region"),
          Rule.of(
              ".*\\.railway\\.internal",
              "Use the service's DATABASE_PUBLIC_URL: %s resolves only inside the Railway project,"
                  + " and not during a build"),
          Rule.of(
              "host\\.docker\\.internal",
              "Start the container with: docker run --add-host=%s:host-gateway"),
          Rule.of(
              ".*\\.(flycast|internal)",
              "Open a tunnel with: fly proxy 5432, or run this inside the private network: %s"
                  + " resolves only there"),
          Rule.of(
              "db\\.[a-z0-9]+\\.supabase\\.co",
              "Use the session pooler's connection string from the Supabase dashboard: %s has no"
                  + " IPv4 address"),
          Rule.of(
              "[^.]+",
              "Use localhost and the published port if %s is a docker compose service: its name"
                  + " resolves only between containers"));

  private NameHint() {}

  static String of(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return RULES.stream()
        .filter(rule -> rule.names().test(name))
        .map(Rule::hint)
        .findFirst()
        .orElse("Check the spelling of the host: getent hosts %s")
        .replace("%s", host);
  }
}
