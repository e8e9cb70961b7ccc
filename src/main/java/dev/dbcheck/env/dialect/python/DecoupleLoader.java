package dev.dbcheck.env.dialect.python;

import dev.dbcheck.env.Environment;
import dev.dbcheck.env.dialect.ComposedLoader;
import dev.dbcheck.env.dialect.Decoding;
import dev.dbcheck.env.dialect.EnvFile;
import dev.dbcheck.env.dialect.Loaded;
import dev.dbcheck.env.dialect.Loader;
import dev.dbcheck.env.dialect.Rules;
import java.util.List;

/**
 * python-decouple, which tells the format of the one file it reads from the file's name ({@code
 * decouple.py}; recorded with 3.6).
 */
public final class DecoupleLoader implements Loader {
  private static final String INI = ".ini";

  private final ComposedLoader env =
      ComposedLoader.scanning(new DecoupleScanner())
          .with(Decoding.STRICT_UTF_8)
          .with(Rules.ByteOrderMark.KEPT);

  /** {@code configparser} has names in lower case; that of the process environment it is not. */
  private final ComposedLoader ini =
      ComposedLoader.scanning(new IniScanner())
          .with(Decoding.STRICT_UTF_8)
          .with(Rules.ByteOrderMark.KEPT)
          .with(Rules.Names.IGNORING_CASE)
          .with(Rules.Publication.AT_THE_END)
          .expanding(new IniInterpolation(), Rules.Expanding.AFTER_EACH_FILE);

  @Override
  public Loaded load(List<EnvFile> files, Environment environment) {
    boolean isIni = files.stream().anyMatch(file -> file.shown().endsWith(INI));
    return (isIni ? ini : env).load(files, environment);
  }
}
