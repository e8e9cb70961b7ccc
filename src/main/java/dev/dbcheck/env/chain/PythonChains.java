package dev.dbcheck.env.chain;

import dev.dbcheck.env.dialect.Loader;
import dev.dbcheck.env.dialect.Rules.ByteOrderMark;
import dev.dbcheck.env.dialect.python.PythonLoaders;
import java.util.List;

/**
 * The chains of Python. Those that read their files with python-dotenv are described with its
 * released versions, which lose the first variable behind a byte-order mark.
 */
final class PythonChains {
  private static final FileSearch FROM_CALLER =
      new NearestUpward(List.of(".env"), NearestUpward.Start.CALLER);

  private static final FileSearch FROM_CALLER_LAST_FIRST = new LastNamedFirst(FROM_CALLER);

  private PythonChains() {}

  static List<Chain> all() {
    return List.of(
        dotenv(),
        overridingDotenv(),
        dotenvRun(),
        pipenv(),
        pydanticSettings(),
        flask(),
        djangoEnviron(),
        environs("environs", "environs' Env.read_env()", false),
        environs("environs-expand", "environs' Env(expand_vars=True).read_env()", true),
        decouple());
  }

  /** python-dotenv knows its switch since 1.2.0 ({@code src/dotenv/main.py}). */
  private static KillSwitch disabled() {
    return KillSwitch.variable("PYTHON_DOTENV_DISABLED", "1", "true", "t", "yes", "y");
  }

  private static Chain dotenv() {
    Loader released = PythonLoaders.dotenv(ByteOrderMark.KEPT);
    Loader next = PythonLoaders.dotenv(ByteOrderMark.SKIPPED);
    return Chain.of(
            "python-dotenv",
            "python-dotenv's load_dotenv()",
            Edition.measured("0", "1.0.1", released, FROM_CALLER),
            Edition.measured("1.2.0", "1.2.2", released, FROM_CALLER),
            Edition.measured("1.2.3", "1.2.2+bca6644", next, FROM_CALLER))
        .with(disabled().since("1.2.0"));
  }

  private static Chain overridingDotenv() {
    Loader released = PythonLoaders.overridingDotenv(ByteOrderMark.KEPT);
    Loader next = PythonLoaders.overridingDotenv(ByteOrderMark.SKIPPED);
    return Chain.of(
            "python-dotenv-override",
            "python-dotenv's load_dotenv(override=True)",
            Edition.measured("0", "1.0.1", released, FROM_CALLER_LAST_FIRST),
            Edition.measured("1.2.0", "1.2.2", released, FROM_CALLER_LAST_FIRST),
            Edition.measured("1.2.3", "1.2.2+bca6644", next, FROM_CALLER_LAST_FIRST))
        .with(disabled().since("1.2.0"));
  }

  /** Not stopped by {@code PYTHON_DOTENV_DISABLED}, as was measured with 1.2.2. */
  private static Chain dotenvRun() {
    FileSearch files = new LastNamedFirst(FilePatterns.inAppFolder(".env"));
    Loader released = PythonLoaders.overridingDotenv(ByteOrderMark.KEPT);
    Loader next = PythonLoaders.overridingDotenv(ByteOrderMark.SKIPPED);
    return Chain.of(
        "dotenv-run",
        "python-dotenv's command `dotenv run`",
        Edition.measured("0", "1.0.1", released, files),
        Edition.measured("1.2.3", "1.2.2+bca6644", next, files));
  }

  private static Chain pipenv() {
    Loader loader = PythonLoaders.overridingDotenv(ByteOrderMark.KEPT);
    return Chain.of(
            "pipenv",
            "pipenv run and pipenv shell",
            Edition.read("0", "2024.0.0", loader, new PipenvFiles()),
            Edition.measured("2026.0.0", "2026.8.0", loader, new PipenvFiles()))
        .with(PipenvFiles.killSwitch(), disabled().since("2026.0.0"));
  }

  private static Chain pydanticSettings() {
    return Chain.of(
        "pydantic-settings",
        "pydantic-settings, with env_file",
        Edition.measured(
            "0",
            "2.8.1",
            PythonLoaders.pydanticSettings(ByteOrderMark.KEPT),
            new PydanticSettingsFiles()));
  }

  /** Up to 3.0 Flask called {@code load_dotenv()} for each file ({@code flask/cli.py}). */
  private static Chain flask() {
    return Chain.of(
            "flask",
            "Flask's command line",
            Edition.measured(
                "0", "3.0.3", PythonLoaders.dotenv(ByteOrderMark.KEPT), new FlaskFiles(false)),
            Edition.measured(
                "3.1.0", "3.1.1", PythonLoaders.flask(ByteOrderMark.KEPT), new FlaskFiles(true)))
        .with(FlaskFiles.killSwitch());
  }

  private static Chain djangoEnviron() {
    return Chain.of(
        "django-environ",
        "django-environ's Env.read_env()",
        Edition.measured(
            "0", "0.12.0", PythonLoaders.djangoEnviron(), new CallerFolder(List.of(".env"))));
  }

  /** Up to 14 environs called {@code load_dotenv()} ({@code environs/__init__.py}). */
  private static Chain environs(String name, String title, boolean expandVars) {
    return Chain.of(
        name,
        title,
        Edition.measured(
            "0",
            "14.6.0",
            PythonLoaders.environsBefore15(ByteOrderMark.KEPT, expandVars),
            FROM_CALLER),
        Edition.measured(
            "15.0.0",
            "15.1.0",
            PythonLoaders.environs(ByteOrderMark.KEPT, expandVars),
            FROM_CALLER));
  }

  private static Chain decouple() {
    return Chain.of(
        "python-decouple",
        "python-decouple's config",
        Edition.measured("0", "3.6", PythonLoaders.decouple(), new DecoupleFiles()));
  }
}
