package dev.dbcheck.env.dialect.bundler;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.dialect.ComposedLoader;
import dev.dbcheck.env.dialect.Decoding;
import dev.dbcheck.env.dialect.Finish;
import dev.dbcheck.env.dialect.MapExpander;
import dev.dbcheck.env.dialect.Rules.EnvironmentRule;
import dev.dbcheck.env.dialect.Rules.Expanding;
import dev.dbcheck.env.dialect.Rules.FileOrder;
import dev.dbcheck.env.dialect.Rules.Publication;
import dev.dbcheck.env.dialect.Scanner;
import dev.dbcheck.env.dialect.Scope;
import dev.dbcheck.env.dialect.Value;
import dev.dbcheck.env.dialect.node.CString;
import dev.dbcheck.env.dialect.node.DotenvExpand10;
import dev.dbcheck.env.dialect.node.DotenvExpand12;
import dev.dbcheck.env.dialect.node.DotenvLineScanner;
import dev.dbcheck.env.dialect.node.DotenvScanner;
import dev.dbcheck.env.dialect.node.NodeEnvFileScanner;
import dev.dbcheck.env.dialect.node.NodeLoaders;
import java.util.Map;
import java.util.Optional;

/** The loaders of JavaScript frameworks, described by their parts. */
public final class BundlerLoaders {
  private BundlerLoaders() {}

  /** Returns Next.js up to 13 (measured with @next/env 13.5.6). */
  public static ComposedLoader next13() {
    return next(DotenvLineScanner.upTo13(), new EarlyExpander(false));
  }

  /** Returns Next.js from 14 on (measured with @next/env 15.5.2 and 16.4.6). */
  public static ComposedLoader next15() {
    return next(DotenvScanner.since16(), new DotenvExpand10());
  }

  /**
   * Each file is expanded against the process environment, which gets all of its variables, those
   * already set there expanded too; in the end the first file's own come back.
   */
  private static ComposedLoader next(Scanner scanner, MapExpander expander) {
    return NodeLoaders.scanning(scanner)
        .expanding(expander.droppingRejectedFiles(), Expanding.AFTER_EACH_FILE)
        .with(Publication.AT_THE_END);
  }

  /** Returns Vite up to 4 (measured with 4.5.14). */
  public static ComposedLoader vite4() {
    return vite(DotenvScanner.since16(), keepingEnvironment(new EarlyExpander(true)));
  }

  /** Returns Vite 5.0 and 5.1 (measured with 5.1.0). */
  public static ComposedLoader vite5_0() {
    return vite(DotenvScanner.since16(), keepingEnvironment(new DotenvExpand10()));
  }

  /** Returns Vite from 5.2 to 5.4 (measured with 5.4.19). */
  public static ComposedLoader vite5() {
    return vite(DotenvScanner.since16(), new ViteExpander());
  }

  /** Returns Vite 6.0 (measured with 6.0.7). */
  public static ComposedLoader vite6_0() {
    return vite(DotenvScanner.since16(), keepingEnvironment(new DotenvExpand12()));
  }

  /** Returns Vite from 6.1 to 7 (measured with 6.4.1 and 7.1.12). */
  public static ComposedLoader vite7() {
    return vite(DotenvScanner.since16(), keepingEnvironment(new DotenvExpand12(true)));
  }

  /**
   * Returns Vite from 8 on (measured with 8.3.8), which leaves the reading to Node.js and sees the
   * variables of each file in the order of their names.
   *
   * @param node how that version of Node.js reads
   */
  public static ComposedLoader vite8(NodeEnvFileScanner node) {
    return vite(new ByName(node), keepingEnvironment(new DotenvExpand12(true)));
  }

  /** All files are merged before anything is expanded, and the process environment stays. */
  private static ComposedLoader vite(Scanner scanner, MapExpander expander) {
    return NodeLoaders.scanning(scanner)
        .with(Finish.none())
        .with(FileOrder.REPLACING)
        .with(Publication.AT_THE_END)
        .expanding(expander, Expanding.AFTER_ALL_FILES);
  }

  private static MapExpander keepingEnvironment(MapExpander expander) {
    return (parsed, environment) ->
        new MapExpander.Expanded(expander.expand(parsed, environment).parsed(), Map.of());
  }

  /** Returns Bun (measured with 1.4.5). */
  public static ComposedLoader bun1() {
    return ComposedLoader.scanning(new BunScanner())
        .with(Decoding.ENCODING_STANDARD_UTF_8)
        .expanding(new BunExpander(), Expanding.AFTER_EACH_FILE);
  }

  /** Returns {@code dotenvx run} of dotenvx 1 (measured with 1.51.0). */
  public static ComposedLoader dotenvx1() {
    return dotenvx(DotenvxRelease.DOTENVX_1, false);
  }

  /** Returns {@code dotenvx run} of dotenvx from 2 on (measured with 2.38.2). */
  public static ComposedLoader dotenvx2() {
    return dotenvx(DotenvxRelease.DOTENVX_2, false);
  }

  /** Returns {@code dotenvx run --overload} of dotenvx 1 (measured with 1.51.0). */
  public static ComposedLoader dotenvx1Overload() {
    return dotenvx(DotenvxRelease.DOTENVX_1, true);
  }

  /** Returns {@code dotenvx run --overload} of dotenvx from 2 on (measured with 2.38.2). */
  public static ComposedLoader dotenvx2Overload() {
    return dotenvx(DotenvxRelease.DOTENVX_2, true);
  }

  private static ComposedLoader dotenvx(DotenvxRelease release, boolean isOverloading) {
    return NodeLoaders.scanning(
            release == DotenvxRelease.DOTENVX_1
                ? DotenvScanner.ofDotenvx1()
                : DotenvScanner.ofDotenvx2())
        .with(Decoding.MARKED_UTF_16_LE)
        .expanding(
            new DotenvxExpander(release, isOverloading),
            isOverloading ? Scope.Order.FILE_FIRST : Scope.Order.ENVIRONMENT_FIRST)
        .with(isOverloading ? FileOrder.REPLACING : FileOrder.FIRST_WINS)
        .with(isOverloading ? EnvironmentRule.FILE_WINS : EnvironmentRule.BY_EXPANDER)
        .with((Finish) (value, _) -> Optional.of(fetched(CString.of(value), release)));
  }

  private static Value fetched(Value value, DotenvxRelease release) {
    return value.origin().kind() == Origin.Kind.FILE
            && value.text().filter(release::isInVault).isPresent()
        ? Value.undetermined(value.origin(), value.origin())
        : value;
  }

  /** Returns Prisma up to 6 (measured with @prisma/internals 6.19.0). */
  public static ComposedLoader prisma6() {
    return NodeLoaders.scanning(DotenvScanner.since16())
        .expanding(new PrismaExpander(), Expanding.AFTER_EACH_FILE)
        .with(Publication.BY_EXPANDER);
  }
}
