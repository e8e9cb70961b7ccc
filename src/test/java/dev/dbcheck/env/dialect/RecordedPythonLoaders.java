package dev.dbcheck.env.dialect;

import dev.dbcheck.env.dialect.Rules.ByteOrderMark;
import dev.dbcheck.env.dialect.python.PythonLoaders;
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
}
