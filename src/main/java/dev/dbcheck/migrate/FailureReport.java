package dev.dbcheck.migrate;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.probe.IdentityChanged;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.resource.Resource;
import org.flywaydb.core.internal.exception.FlywayMigrateException;
import org.flywaydb.core.internal.exception.sqlExceptions.FlywaySqlUnableToConnectToDbException;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;

/** Turns Flyway's exceptions into findings. */
final class FailureReport {
  /** How Flyway 13.12.0 says that it gave up waiting; it has no error code for that. */
  private static final String GAVE_UP = "Number of retries exceeded";

  /** How Flyway 13.12.0 says where it could not take a file apart; no getter has file and line. */
  private static final Pattern UNPARSED =
      Pattern.compile("Unable to parse statement in (?:.*/)?([^/]+) at line (\\d+) ");

  /** PostgreSQL's SQLSTATE of a lock that {@code lock_timeout} did not wait for. */
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final MigrationRedactor redactor;

  FailureReport(MigrationRedactor redactor) {
    this.redactor = redactor;
  }

  /** Returns what happened, as far as the exception alone tells. */
  Diagnostic describe(FlywayException failure) {
    Optional<IdentityChanged> identity = cause(failure, IdentityChanged.class);
    if (identity.isPresent()) {
      return Diagnostic.of(Code.IDENTITY_CHANGED, redactor.clean(identity.get().getMessage()))
          .hint("Find out what changed between the probe and now, then start again");
    }
    if (causes(failure).anyMatch(FlywaySqlUnableToConnectToDbException.class::isInstance)) {
      return Diagnostic.of(
          Code.CONNECTION_CLOSED,
          "could not open another connection: %s".formatted(serverMessage(failure)));
    }
    if (causes(failure).anyMatch(c -> String.valueOf(c.getMessage()).startsWith(GAVE_UP))) {
      return advisoryLock();
    }
    return cause(failure, FlywaySqlScriptException.class)
        .map(script -> statement(script, failure))
        .orElseGet(() -> other(failure));
  }

  private static Diagnostic advisoryLock() {
    return Diagnostic.of(
            Code.MIGRATION_LOCK_TIMED_OUT,
            "another session holds Flyway's lock on this schema history")
        .detail("nothing of the waiting migration was run")
        .hint(
            "See who holds it: select a.pid, a.application_name, a.state, a.backend_start from"
                + " pg_locks l join pg_stat_activity a using (pid) where l.locktype = 'advisory'");
  }

  private Diagnostic statement(FlywaySqlScriptException script, FlywayException failure) {
    boolean lock = LOCK_NOT_AVAILABLE.equals(script.getSqlState());
    String subject =
        Optional.ofNullable(script.getResource())
            .map(Resource::getFilename)
            .filter(name -> !name.isEmpty())
            .map(name -> "%s failed at line %d".formatted(name, script.getLineNumber()))
            .orElse("a statement of Flyway's own failed");
    String message =
        "%s: %s (SQLSTATE %s)".formatted(subject, serverMessage(failure), script.getSqlState());
    return Diagnostic.of(lock ? Code.MIGRATION_LOCK_TIMED_OUT : Code.MIGRATION_FAILED, message)
        .detail("statement: %s".formatted(redactor.shorten(script.getStatement())));
  }

  private static Optional<String> migration(FlywayException failure) {
    return cause(failure, FlywayMigrateException.class).map(e -> e.getMigration().getScript());
  }

  private Diagnostic other(FlywayException failure) {
    String message = lowerCase(redactor.shorten(firstLine(innermost(failure).getMessage())));
    if (failure instanceof FlywayValidateException) {
      return Diagnostic.of(Code.HISTORY_MISMATCH, message)
          .detail(redactor.shorten(failure.getMessage()));
    }
    if (failure.getErrorCode() instanceof CoreErrorCode code && isConfiguration(code)) {
      return Diagnostic.of(Code.FLYWAY_CONFIGURATION_INVALID, message);
    }
    Matcher unparsed = UNPARSED.matcher(firstLine(failure.getMessage()));
    String subject =
        unparsed.find()
            ? "%s could not be read from line %s on".formatted(unparsed.group(1), unparsed.group(2))
            : migration(failure).orElse("migration") + " failed";
    Diagnostic finding = Diagnostic.of(Code.MIGRATION_FAILED, "%s: %s".formatted(subject, message));
    return cause(failure, SQLException.class)
        .map(_ -> finding.detail("server: %s".formatted(serverMessage(failure))))
        .orElse(finding);
  }

  /** Returns Flyway's exception that says most: the ones around it only say where. */
  private static Throwable innermost(FlywayException failure) {
    return causes(failure)
        .filter(FlywayException.class::isInstance)
        .reduce((_, last) -> last)
        .orElse(failure);
  }

  private static boolean isConfiguration(CoreErrorCode code) {
    return code == CoreErrorCode.CONFIGURATION || code.name().startsWith("DUPLICATE_");
  }

  /** Returns what happened together with what is in the history since. */
  List<Diagnostic> explain(FlywayException failure, MigrationPlan after) {
    Diagnostic finding = describe(failure);
    Optional<FlywayMigrateException> migration = cause(failure, FlywayMigrateException.class);
    boolean ran = cause(failure, FlywaySqlScriptException.class).isPresent();
    if (!ran && after.isBlocked()) {
      // Flyway refused before it ran anything, and the plan says the same in single findings.
      return after.problems();
    }
    if (migration.isEmpty()) {
      return List.of(finding);
    }
    List<Diagnostic> failed =
        after.problems().stream()
            .filter(problem -> problem.code() == Code.FAILED_MIGRATION_IN_HISTORY)
            .toList();
    String state =
        failed.isEmpty()
            ? "its transaction was rolled back; the schema history is at %s"
                .formatted(after.currentVersion().map("version "::concat).orElse("no version"))
            : "it does not run in a transaction: what earlier statements did remains";
    List<Diagnostic> all = new ArrayList<>();
    all.add(withDetail(finding, state));
    all.addAll(failed);
    return List.copyOf(all);
  }

  /** Returns the finding with a word that what is in the database now is not known. */
  Diagnostic withUnknownState(Diagnostic finding) {
    return withDetail(finding, "the state of the schema history could not be read afterwards");
  }

  private static Diagnostic withDetail(Diagnostic finding, String fact) {
    return finding.detail(finding.detail().map(facts -> facts + "; " + fact).orElse(fact));
  }

  /** Returns the version before the first migration, if the exception knows it. */
  Optional<String> versionBefore(FlywayException failure) {
    return cause(failure, FlywayMigrateException.class)
        .map(migration -> migration.getErrorResult().initialSchemaVersion)
        .filter(version -> !version.isEmpty());
  }

  private String serverMessage(FlywayException failure) {
    // The last one is the driver's; its first line is the server's message, without data of rows.
    return causes(failure)
        .filter(SQLException.class::isInstance)
        .reduce((_, last) -> last)
        .map(last -> redactor.clean(firstLine(last.getMessage())))
        .orElse("no message");
  }

  private static String firstLine(String text) {
    return text == null ? "" : text.lines().findFirst().orElse("");
  }

  private static String lowerCase(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  private static <T> Optional<T> cause(Throwable failure, Class<T> type) {
    return causes(failure).filter(type::isInstance).map(type::cast).findFirst();
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(32);
  }
}
