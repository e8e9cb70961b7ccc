package dev.dbcheck.env.dialect;

import dev.dbcheck.env.Environment;
import dev.dbcheck.env.dialect.Rules.ByteOrderMark;
import dev.dbcheck.env.dialect.python.PythonLoaders;
import java.util.List;
import java.util.Map;

/** The recorded loaders of this family, by the names they have in the recordings. */
final class RecordedPythonLoaders {
  private RecordedPythonLoaders() {}

  static Map<String, Loader> all() {
    return Map.of(
        "python-dotenv1.0.1", PythonLoaders.dotenv(ByteOrderMark.KEPT),
        "python-dotenv1.2.2+", PythonLoaders.dotenv(ByteOrderMark.SKIPPED),
        "python-dotenv1.2.2+override", PythonLoaders.overridingDotenv(ByteOrderMark.SKIPPED),
        "pydantic-settings2.8", PythonLoaders.pydanticSettings(ByteOrderMark.KEPT),
        "pydantic-settings2.8+dotenv1.2.2", PythonLoaders.pydanticSettings(ByteOrderMark.SKIPPED),
        "environs15", PythonLoaders.environs(ByteOrderMark.SKIPPED, false),
        "environs15+expand", PythonLoaders.environs(ByteOrderMark.SKIPPED, true),
        "django-environ0.12", PythonLoaders.djangoEnviron(),
        "decouple3.6", PythonLoaders.decouple());
  }

  /** Returns those that only this family's own recordings have. */
  static Map<String, Loader> others() {
    return Map.of(
        "environs14.6", PythonLoaders.environsBefore15(ByteOrderMark.KEPT, false),
        "environs14.6+expand", PythonLoaders.environsBefore15(ByteOrderMark.KEPT, true),
        "flask3.0", PythonLoaders.dotenv(ByteOrderMark.KEPT),
        "flask3.1", PythonLoaders.flask(ByteOrderMark.KEPT),
        "pipenv2026.8", PythonLoaders.overridingDotenv(ByteOrderMark.KEPT),
        "decouple3.6-ini", RecordedPythonLoaders::decoupleIni);
  }

  /** Its recordings hold what stood in a file called {@code settings.ini}. */
  private static Loaded decoupleIni(List<EnvFile> files, Environment environment) {
    return PythonLoaders.decouple()
        .load(
            files.stream().map(file -> EnvFile.of("settings.ini", file.bytes())).toList(),
            environment);
  }
}
