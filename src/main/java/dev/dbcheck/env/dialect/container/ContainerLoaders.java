package dev.dbcheck.env.dialect.container;

import dev.dbcheck.env.dialect.ComposedLoader;
import dev.dbcheck.env.dialect.Decoding;
import dev.dbcheck.env.dialect.Expander;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.Rules.BareName;
import dev.dbcheck.env.dialect.Rules.EnvironmentRule;
import dev.dbcheck.env.dialect.Rules.FileOrder;
import dev.dbcheck.env.dialect.Scope;
import dev.dbcheck.env.dialect.Value;

/** The env loaders of Docker and Docker Compose. */
public final class ContainerLoaders {
  private ContainerLoaders() {}

  /** How the reading of env files changed between releases of Docker Compose, oldest first. */
  public enum Compose {
    /**
     * A file's references find earlier files before the file itself; a variable of {@code .env}
     * that cannot be set in a process environment is an error (2.26.1 with compose-go 2.4.8).
     */
    EARLIER_FILES_FIRST,
    /**
     * For containers, references find the project's environment before other {@code env_file}
     * files: since 2.35.0 (compose-go 2.5.0).
     */
    PROJECT_FIRST,
    /** References find the file before earlier files: since 2.39.0 (compose-go 2.8.0). */
    OWN_FILE_FIRST,
    /** Only {@code COMPOSE_…} is set in the process environment: since 2.40.0 (its source). */
    NOT_IMPORTED,
    /** A default that is not used is not expanded: since 5.0.2 (compose-go 2.13.0). */
    LAZY_DEFAULTS;

    private ComposeTemplate template() {
      return new ComposeTemplate(
          this == LAZY_DEFAULTS ? ComposeTemplate.Defaults.LAZY : ComposeTemplate.Defaults.EAGER);
    }

    private boolean has(Compose change) {
      return compareTo(change) >= 0;
    }
  }

  /**
   * Returns the environment with which Docker Compose interpolates {@code compose.yaml}; its files
   * are given with the last one first.
   */
  public static ComposedLoader compose(Compose version) {
    Scope.Order scope =
        version.has(Compose.OWN_FILE_FIRST)
            ? Scope.Order.PROCESS_FIRST
            : Scope.Order.ENVIRONMENT_FIRST;
    return version.has(Compose.NOT_IMPORTED)
        ? composeFile(version, scope)
        : composeFile(version, scope).expanding(imported(version.template()), scope);
  }

  /**
   * Returns the environment of a service's container, of which {@code env_file} is the list of
   * files; they are given with the last one first.
   */
  public static ComposedLoader composeService(Compose version) {
    return composeFile(
            version,
            version.has(Compose.PROJECT_FIRST)
                ? Scope.Order.PROCESS_FIRST
                : Scope.Order.ENVIRONMENT_FIRST)
        .with(EnvironmentRule.NOT_INHERITED);
  }

  /** Returns {@code docker run --env-file}, whose files are given with the last one first. */
  public static ComposedLoader dockerRun() {
    return ComposedLoader.scanning(new DockerEnvFileScanner())
        .with(Decoding.STRICT_UTF_8)
        .with(BareName.COPIES)
        .with(FileOrder.REPLACING)
        .with(EnvironmentRule.NOT_INHERITED);
  }

  /** Sets every variable that is not set in its own process environment, and fails if it can't. */
  private static Expander imported(Expander expander) {
    return (assignment, origin, scope) -> {
      Value value = expander.expand(assignment, origin, scope);
      boolean holdsNul =
          assignment.name().indexOf(0) >= 0
              || value.text().filter(text -> text.indexOf(0) >= 0).isPresent();
      if (assignment.name().isEmpty()) {
        throw new FlawException(Flaw.Kind.INVALID_NAME, origin);
      }
      if (holdsNul && scope.environment(assignment.name()).isEmpty()) {
        throw new FlawException(Flaw.Kind.NUL_CHARACTER, origin);
      }
      return value;
    };
  }

  private static ComposedLoader composeFile(Compose version, Scope.Order scope) {
    return ComposedLoader.scanning(new ComposeScanner())
        .with(Decoding.LONE_BYTES)
        .with(BareName.COPIES)
        .with(FileOrder.REPLACING)
        .expanding(version.template(), scope);
  }
}
