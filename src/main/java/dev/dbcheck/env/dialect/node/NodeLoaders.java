package dev.dbcheck.env.dialect.node;

import dev.dbcheck.env.dialect.ComposedLoader;
import dev.dbcheck.env.dialect.Decoding;
import dev.dbcheck.env.dialect.MapExpander;
import dev.dbcheck.env.dialect.Rules.ByteOrderMark;
import dev.dbcheck.env.dialect.Rules.Expanding;
import dev.dbcheck.env.dialect.Scanner;

/** The loaders of Node.js, described by their parts. */
public final class NodeLoaders {
  private NodeLoaders() {}

  /**
   * Returns a loader of the process environment of Node.js: a byte-order mark stays, the first file
   * wins and the environment before it, and a value ends at a NUL.
   */
  public static ComposedLoader scanning(Scanner scanner) {
    return ComposedLoader.scanning(scanner)
        .with(Decoding.ENCODING_STANDARD_UTF_8)
        .with(ByteOrderMark.KEPT)
        .with(CString.finish());
  }

  /** Returns dotenv up to 13 (measured with 10.0.0). */
  public static ComposedLoader dotenv10() {
    return scanning(DotenvLineScanner.upTo13());
  }

  /** Returns dotenv from 14.0 to 14.2 (measured with 14.0.1). */
  public static ComposedLoader dotenv14_0() {
    return scanning(DotenvLineScanner.of14_0());
  }

  /** Returns dotenv 14.3 (measured with 14.3.2). */
  public static ComposedLoader dotenv14() {
    return scanning(DotenvLineScanner.of14());
  }

  /** Returns dotenv 15 (measured with 15.0.1). */
  public static ComposedLoader dotenv15() {
    return scanning(DotenvScanner.of15());
  }

  /** Returns dotenv from 16 on (measured with 16.6.1, 17.4.2, 18.0.10 and its fast parser). */
  public static ComposedLoader dotenv16() {
    return scanning(DotenvScanner.since16());
  }

  /** Returns a loader that hands what it has loaded to dotenv-expand. */
  public static ComposedLoader expanded(ComposedLoader dotenv, MapExpander expander) {
    return dotenv.expanding(expander, Expanding.AFTER_ALL_FILES);
  }

  /** Returns Node.js up to 22.14 with {@code --env-file} (measured with 22.14.0). */
  public static ComposedLoader envFile22_14() {
    return scanning(NodeEnvFileScanner.of22_14());
  }

  /** Returns Node.js 20.20 with {@code --env-file} (measured with 20.20.2). */
  public static ComposedLoader envFile20() {
    return scanning(NodeEnvFileScanner.of20());
  }

  /** Returns Node.js 24 with {@code --env-file} (measured with 24.9.0). */
  public static ComposedLoader envFile24() {
    return scanning(NodeEnvFileScanner.of24());
  }
}
