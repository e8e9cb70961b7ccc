package dev.dbcheck.env.dialect.go;

import dev.dbcheck.env.dialect.ComposedLoader;
import dev.dbcheck.env.dialect.Decoding;
import dev.dbcheck.env.dialect.Finish;
import dev.dbcheck.env.dialect.Rules.ByteOrderMark;
import dev.dbcheck.env.dialect.Rules.Duplicates;
import dev.dbcheck.env.dialect.Rules.EnvironmentRule;
import dev.dbcheck.env.dialect.Rules.FileOrder;
import dev.dbcheck.env.dialect.Scope;
import java.util.Optional;

/** The env loaders of Go and Rust. */
public final class GoLoaders {
  private GoLoaders() {}

  /** The versions of godotenv that differ. */
  public enum Godotenv {
    /** 1.5.1. */
    V1_5,
    /** 1.6.0-pre.4. */
    V1_6;

    boolean allowsHyphen() {
      return this == V1_6;
    }

    /** Returns whether the first {@code #} after a blank ends a value, and not the last. */
    boolean endsAtFirstComment() {
      return this == V1_6;
    }

    /** Returns whether a quotation mark after two backslashes ends a value. */
    boolean countsBackslashes() {
      return this == V1_6;
    }

    private Scope.Order scope() {
      return this == V1_6 ? Scope.Order.FILE_FIRST : Scope.Order.FILE_ONLY;
    }
  }

  /** Returns {@code godotenv.Load()}. */
  public static ComposedLoader godotenv(Godotenv version) {
    return ComposedLoader.scanning(new GodotenvScanner(version))
        .with(Decoding.LONE_BYTES)
        .with(ByteOrderMark.KEPT)
        .expanding(new GodotenvExpander(), version.scope())
        .with(withoutNul());
  }

  /**
   * Returns {@code godotenv.Overload()}, whose last file wins and beats the process environment;
   * its files are given with the last one first.
   */
  public static ComposedLoader godotenvOverload(Godotenv version) {
    return godotenv(version).with(FileOrder.REPLACING).with(EnvironmentRule.FILE_WINS);
  }

  /** Returns {@code dotenvy::dotenv()} of Rust (0.15.7). */
  public static ComposedLoader dotenvy() {
    return ComposedLoader.scanning(new DotenvyScanner())
        .with(Decoding.STRICT_UTF_8)
        .with(Duplicates.FIRST)
        .expanding(new DotenvyExpander(), Scope.Order.ENVIRONMENT_FIRST);
  }

  /** Go's {@code os.Setenv} refuses a value with a NUL, which godotenv does not notice. */
  private static Finish withoutNul() {
    return (value, _) ->
        Optional.of(value).filter(set -> set.text().filter(text -> text.indexOf(0) >= 0).isEmpty());
  }
}
