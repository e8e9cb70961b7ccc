package dev.dbcheck.env.dialect;

import dev.dbcheck.env.Environment;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The sources of an app, the first one winning.
 *
 * @param sources the sources
 * @param rejected what makes the app fail to start, and where
 */
public record PropertySources(List<PropertySource> sources, Optional<Loaded.Rejected> rejected) {
  public PropertySources {
    sources = List.copyOf(sources);
  }

  /** How files and the process environment become sources. */
  @FunctionalInterface
  public interface Order {

    /**
     * Returns the sources in the order in which they are asked.
     *
     * @param files the existing files in the chain's order
     * @param mode the chain's mode, empty if it has none
     */
    PropertySources of(List<EnvFile> files, Environment environment, String mode);
  }

  /** The names under which what a source defines can be asked for, the written one included. */
  @FunctionalInterface
  public interface Spelling {

    /** Returns the spellings of a name. */
    Set<String> of(String written);
  }
}
