package dev.dbcheck.env.dialect;

import dev.dbcheck.env.Environment;
import dev.dbcheck.env.dialect.Rules.BareName;
import dev.dbcheck.env.dialect.Rules.ByteOrderMark;
import dev.dbcheck.env.dialect.Rules.Duplicates;
import dev.dbcheck.env.dialect.Rules.EnvironmentRule;
import dev.dbcheck.env.dialect.Rules.Expanding;
import dev.dbcheck.env.dialect.Rules.FileOrder;
import dev.dbcheck.env.dialect.Rules.Names;
import dev.dbcheck.env.dialect.Rules.Publication;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A loader described by its parts; each method returns a copy that differs in one of them. */
public record ComposedLoader(
    Scanner scanner,
    Decoding decoding,
    ByteOrderMark byteOrderMark,
    Duplicates duplicates,
    BareName bareName,
    Expander expander,
    Scope.Order scope,
    Optional<MapExpander> mapExpander,
    Expanding expanding,
    FileOrder files,
    Publication publication,
    EnvironmentRule environment,
    Names names,
    Finish finish)
    implements Loader {

  public ComposedLoader {
    Objects.requireNonNull(scanner, "scanner is null");
  }

  /**
   * Returns a loader that replaces bytes that are not UTF-8, skips a byte-order mark, takes the
   * last of several assignments, ignores bare names, expands nothing, lets the first file win and
   * the process environment before it.
   */
  public static ComposedLoader scanning(Scanner scanner) {
    return new ComposedLoader(
        scanner,
        Decoding.REPLACING_UTF_8,
        ByteOrderMark.SKIPPED,
        Duplicates.LAST,
        BareName.IGNORED,
        Expander.none(),
        Scope.Order.ENVIRONMENT_FIRST,
        Optional.empty(),
        Expanding.AFTER_EACH_FILE,
        FileOrder.FIRST_WINS,
        Publication.AFTER_EACH_FILE,
        EnvironmentRule.SET_WINS,
        Names.EXACT,
        Finish.none());
  }

  @Override
  public Loaded load(List<EnvFile> envFiles, Environment processEnvironment) {
    return new Loading(this, processEnvironment).load(envFiles);
  }

  @Override
  public boolean isEnvironmentFirst() {
    return switch (environment) {
      case SET_WINS, NON_EMPTY_WINS, BY_EXPANDER -> true;
      case FILE_WINS, IGNORED, NOT_INHERITED -> false;
    };
  }

  @Override
  public Environment without(Environment processEnvironment, String variable) {
    return names == Names.EXACT
        ? processEnvironment.without(variable)
        : processEnvironment.withoutAnyCaseOf(variable);
  }

  @Override
  public boolean isEnvironmentSeen() {
    return environment != EnvironmentRule.NOT_INHERITED;
  }

  /** Returns a copy with another decoding. */
  public ComposedLoader with(Decoding other) {
    return new ComposedLoader(
        scanner,
        other,
        byteOrderMark,
        duplicates,
        bareName,
        expander,
        scope,
        mapExpander,
        expanding,
        files,
        publication,
        environment,
        names,
        finish);
  }

  /** Returns a copy with another rule for byte-order marks. */
  public ComposedLoader with(ByteOrderMark other) {
    return new ComposedLoader(
        scanner,
        decoding,
        other,
        duplicates,
        bareName,
        expander,
        scope,
        mapExpander,
        expanding,
        files,
        publication,
        environment,
        names,
        finish);
  }

  /** Returns a copy with another rule for duplicates. */
  public ComposedLoader with(Duplicates other) {
    return new ComposedLoader(
        scanner,
        decoding,
        byteOrderMark,
        other,
        bareName,
        expander,
        scope,
        mapExpander,
        expanding,
        files,
        publication,
        environment,
        names,
        finish);
  }

  /** Returns a copy with another rule for names without {@code =}. */
  public ComposedLoader with(BareName other) {
    return new ComposedLoader(
        scanner,
        decoding,
        byteOrderMark,
        duplicates,
        other,
        expander,
        scope,
        mapExpander,
        expanding,
        files,
        publication,
        environment,
        names,
        finish);
  }

  /** Returns a copy that expands each assignment when it is read. */
  public ComposedLoader expanding(Expander other, Scope.Order order) {
    return new ComposedLoader(
        scanner,
        decoding,
        byteOrderMark,
        duplicates,
        bareName,
        other,
        order,
        mapExpander,
        expanding,
        files,
        publication,
        environment,
        names,
        finish);
  }

  /** Returns a copy that expands all variables at once, after each file or after all of them. */
  public ComposedLoader expanding(MapExpander other, Expanding when) {
    return new ComposedLoader(
        scanner,
        decoding,
        byteOrderMark,
        duplicates,
        bareName,
        expander,
        scope,
        Optional.of(other),
        when,
        files,
        publication,
        environment,
        names,
        finish);
  }

  /** Returns a copy that loads its files in another order. */
  public ComposedLoader with(FileOrder other) {
    return new ComposedLoader(
        scanner,
        decoding,
        byteOrderMark,
        duplicates,
        bareName,
        expander,
        scope,
        mapExpander,
        expanding,
        other,
        publication,
        environment,
        names,
        finish);
  }

  /** Returns a copy that publishes its variables at another time. */
  public ComposedLoader with(Publication other) {
    return new ComposedLoader(
        scanner,
        decoding,
        byteOrderMark,
        duplicates,
        bareName,
        expander,
        scope,
        mapExpander,
        expanding,
        files,
        other,
        environment,
        names,
        finish);
  }

  /** Returns a copy with another rule for variables of the process environment. */
  public ComposedLoader with(EnvironmentRule other) {
    return new ComposedLoader(
        scanner,
        decoding,
        byteOrderMark,
        duplicates,
        bareName,
        expander,
        scope,
        mapExpander,
        expanding,
        files,
        publication,
        other,
        names,
        finish);
  }

  /** Returns a copy that compares names in another way. */
  public ComposedLoader with(Names other) {
    return new ComposedLoader(
        scanner,
        decoding,
        byteOrderMark,
        duplicates,
        bareName,
        expander,
        scope,
        mapExpander,
        expanding,
        files,
        publication,
        environment,
        other,
        finish);
  }

  /** Returns a copy that hands values over in another way. */
  public ComposedLoader with(Finish other) {
    return new ComposedLoader(
        scanner,
        decoding,
        byteOrderMark,
        duplicates,
        bareName,
        expander,
        scope,
        mapExpander,
        expanding,
        files,
        publication,
        environment,
        names,
        other);
  }
}
