package dev.dbcheck.env.chain;

import java.util.List;
import java.util.Objects;

/**
 * A chain that dbcheck knows.
 *
 * @param name its name, in lower case with hyphens, as {@code --chain} takes it
 * @param title what it is, in a few words
 * @param editions its versions as far as they differ, oldest first
 * @param mode where its mode comes from
 * @param killSwitches what makes it read no file at all
 * @param variables the variables that apps of its kind usually take the URL from, first one first
 */
public record Chain(
    String name,
    String title,
    List<Edition> editions,
    ModeRule mode,
    List<KillSwitch> killSwitches,
    List<String> variables) {

  public Chain {
    Objects.requireNonNull(name, "name is null");
    Objects.requireNonNull(title, "title is null");
    Objects.requireNonNull(mode, "mode is null");
    editions = List.copyOf(editions);
    killSwitches = List.copyOf(killSwitches);
    variables = List.copyOf(variables);
    if (editions.isEmpty()) {
      throw new IllegalArgumentException(name + " has no edition");
    }
  }

  /** Returns a chain without modes and kill switches, whose apps read {@code DATABASE_URL}. */
  public static Chain of(String name, String title, Edition... editions) {
    return new Chain(
        name, title, List.of(editions), ModeRule.none(), List.of(), List.of("DATABASE_URL"));
  }

  /** Returns a copy whose mode comes from elsewhere. */
  public Chain with(ModeRule other) {
    return new Chain(name, title, editions, other, killSwitches, variables);
  }

  /** Returns a copy that is switched off by these. */
  public Chain with(KillSwitch... others) {
    return new Chain(name, title, editions, mode, List.of(others), variables);
  }

  /** Returns a copy whose apps read other variables. */
  public Chain reading(String... others) {
    return new Chain(name, title, editions, mode, killSwitches, List.of(others));
  }

  /**
   * Returns the edition of a version: the newest that is not newer than it, and of several the one
   * for what it runs on.
   */
  public Edition edition(String version) {
    Edition newest =
        editions.reversed().stream()
            .filter(edition -> Version.compare(edition.since(), version) <= 0)
            .findFirst()
            .orElse(editions.getFirst());
    return Version.node(version)
        .flatMap(node ->
            editions.reversed().stream()
                .filter(edition -> Version.compare(edition.since(), newest.since()) == 0)
                .filter(edition -> Version.compare(edition.sinceNode(), node) <= 0)
                .findFirst())
        .orElse(newest);
  }

  /** Returns the edition that is taken where no version is known: the newest. */
  public Edition newest() {
    return editions.getLast();
  }
}
