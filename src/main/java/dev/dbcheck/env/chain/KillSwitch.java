package dev.dbcheck.env.chain;

import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Something that makes a chain read no file at all.
 *
 * @param shown how documentation shows it: {@code PYTHON_DOTENV_DISABLED=1}
 * @param since the first version that knows it, {@code 0} for all of them
 * @param isOn whether it is on
 */
public record KillSwitch(String shown, String since, Predicate<Place> isOn) {
  private static final String ALWAYS = "0";

  public KillSwitch {
    Objects.requireNonNull(shown, "shown is null");
    Objects.requireNonNull(since, "since is null");
    Objects.requireNonNull(isOn, "isOn is null");
  }

  /** Creates a switch that every version knows. */
  public KillSwitch(String shown, Predicate<Place> isOn) {
    this(shown, ALWAYS, isOn);
  }

  /** Returns the same switch, known from a version on that begins an edition of its chain. */
  public KillSwitch since(String version) {
    return new KillSwitch(shown, version, isOn);
  }

  /** Returns how documentation shows it, with the version from which on it is known. */
  public String label() {
    return since.equals(ALWAYS) ? shown : shown + " (from " + since + ")";
  }

  /** Returns whether an edition knows it. */
  public boolean isKnownTo(Edition edition) {
    return Version.compare(since, edition.since()) <= 0;
  }

  /** Returns a switch that is on where a variable has one of these values, in any case. */
  public static KillSwitch variable(String name, String... values) {
    List<String> on = List.of(values);
    return new KillSwitch(
        name + "=" + on.getFirst(),
        place ->
            place
                .environment()
                .get(name)
                .filter(value -> on.stream().anyMatch(value::equalsIgnoreCase))
                .isPresent());
  }

  /** Returns a switch that is on where a variable is set to anything that is not empty. */
  public static KillSwitch variableSet(String name) {
    return new KillSwitch(name, place -> place.environment().isSet(name));
  }

  /** Returns a switch that is on where a file exists in the app folder. */
  public static KillSwitch file(String name) {
    return new KillSwitch(name, place -> Files.exists(place.folder().resolve(name)));
  }
}
