package dev.dbcheck.env.chain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The file named with {@code flask --env-file} or {@code FLASK_ENV_FILE}, and the nearest {@code
 * .env} and {@code .flaskenv}, each searched upward on its own (measured with Flask 3.0.3 and
 * 3.1.1).
 *
 * @param namedFirst whether the named file beats the others
 */
public record FlaskFiles(boolean namedFirst) implements FileSearch {
  private static final NearestUpward DEFAULTS =
      new NearestUpward(List.of(".env", ".flaskenv"), NearestUpward.Start.APP_FOLDER);

  /** The values with which {@code FLASK_SKIP_DOTENV} skips nothing ({@code flask/helpers.py}). */
  private static final Set<String> DO_NOT_SKIP = Set.of("", "0", "false", "no");

  /** Returns what makes Flask read no file: the named one is read all the same. */
  static KillSwitch killSwitch() {
    return new KillSwitch(
        "FLASK_SKIP_DOTENV=1", place -> skipsDefaults(place) && named(place).isEmpty());
  }

  @Override
  public List<Path> candidates(Place place) {
    List<Path> files = new ArrayList<>();
    if (!skipsDefaults(place)) {
      Place unnamed =
          new Place(place.folder(), place.environment(), place.mode(), Place.Settings.none());
      files.addAll(DEFAULTS.candidates(unnamed));
    }
    named(place)
        .ifPresent(name -> files.add(namedFirst ? 0 : files.size(), place.folder().resolve(name)));
    return files;
  }

  private static boolean skipsDefaults(Place place) {
    String value = place.environment().get("FLASK_SKIP_DOTENV").orElse("");
    return DO_NOT_SKIP.stream().noneMatch(value::equalsIgnoreCase);
  }

  private static Optional<String> named(Place place) {
    return place.settings().files().stream()
        .findFirst()
        .or(() -> place.environment().get("FLASK_ENV_FILE").filter(name -> !name.isEmpty()));
  }

  @Override
  public List<String> order() {
    return DEFAULTS.order();
  }

  @Override
  public String where() {
    return DEFAULTS.where();
  }
}
