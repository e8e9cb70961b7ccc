package dev.dbcheck.env.dialect.system;

import dev.dbcheck.env.dialect.ComposedLoader;
import dev.dbcheck.env.dialect.Decoding;
import dev.dbcheck.env.dialect.Loader;
import dev.dbcheck.env.dialect.Rules.ByteOrderMark;
import dev.dbcheck.env.dialect.Rules.EnvironmentRule;
import dev.dbcheck.env.dialect.Scope;

/** The loaders of shells, direnv and systemd. */
public final class SystemLoaders {
  /** {@code EnvironmentFile=} of systemd 257. */
  public static final Loader SYSTEMD =
      ComposedLoader.scanning(new SystemdScanner())
          .with(Decoding.LATIN_1)
          .with(ByteOrderMark.KEPT)
          .with(EnvironmentRule.IGNORED);

  /** {@code dotenv} and {@code load_dotenv} of direnv 2.32. */
  public static final Loader DIRENV_DOTENV =
      ComposedLoader.scanning(new DirenvScanner())
          .with(ByteOrderMark.KEPT)
          .expanding(new GoExpander(), Scope.Order.FILE_FIRST)
          .with(EnvironmentRule.FILE_WINS);

  /** {@code set -a; . ./.env} in bash 5.2. */
  public static final Loader BASH = new ShellLoader(Shell.BASH);

  /** {@code set -a; . ./.env} in dash 0.5.12. */
  public static final Loader DASH = new ShellLoader(Shell.DASH);

  private SystemLoaders() {}
}
