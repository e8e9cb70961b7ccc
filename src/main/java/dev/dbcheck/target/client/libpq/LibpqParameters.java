package dev.dbcheck.target.client.libpq;

import dev.dbcheck.target.LibpqKeywords;
import dev.dbcheck.target.client.Handling;
import dev.dbcheck.target.client.ParameterRules;
import dev.dbcheck.target.client.ParameterUse;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What libpq does with connection options. */
public final class LibpqParameters {
  /** The names of libpq's options, in its order. */
  public static final Set<String> NAMES = LibpqKeywords.NAMES;

  /** An option that libpq still takes, though it is none, as {@code sslmode}. */
  static final String REQUIRE_SSL = "requiressl";

  private LibpqParameters() {}

  /** Returns whether libpq has the option; names are case-sensitive. */
  public static boolean isKnown(String name) {
    return NAMES.contains(name);
  }

  /** Returns whether libpq takes an option of this name, also where it is none of its own. */
  public static boolean isTaken(String name) {
    return isKnown(name) || name.equals(REQUIRE_SSL);
  }

  /** Returns the variable that libpq reads where the option is not given, if there is one. */
  public static Optional<String> variable(String name) {
    return LibpqKeywords.variable(name);
  }

  /** Returns what libpq does with the parameters of a URL. */
  public static ParameterRules rulesOfUrl() {
    return rules(
            name -> ParameterUse.rejected(name, "invalid URI query parameter: \"" + name + "\""))
        .with("ssl", LibpqParameters::takenAsMode);
  }

  /** Returns what libpq does with options that a client hands it one by one. */
  public static ParameterRules rulesOfOptions() {
    return rules(name -> ParameterUse.rejected(name, "invalid connection option \"" + name + "\""));
  }

  /** Returns rules by which all of libpq's options are accepted, and others treated as given. */
  public static ParameterRules rules(Function<String, ParameterUse> unknown) {
    return ParameterRules.unknown(unknown)
        .with(Handling.ACCEPTED, String.join(" ", NAMES))
        .with(REQUIRE_SSL, LibpqParameters::takenAsMode);
  }

  private static ParameterUse takenAsMode(String name) {
    return new ParameterUse(name, Handling.RENAMED, Optional.of("sslmode"), Optional.empty());
  }
}
