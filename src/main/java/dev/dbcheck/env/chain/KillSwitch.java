package dev.dbcheck.env.chain;

import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Something that makes a chain read no file at all.
 *
 * @param shown how documentation shows it: {@code PYTHON_DOTENV_DISABLED=1}
 * @param isOn whether it is on
 */
public record KillSwitch(String shown, Predicate<Place> isOn) {
  public KillSwitch {
    Objects.requireNonNull(shown, "shown is null");
    Objects.requireNonNull(isOn, "isOn is null");
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
