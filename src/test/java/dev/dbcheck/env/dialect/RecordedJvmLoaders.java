package dev.dbcheck.env.dialect;

import dev.dbcheck.env.dialect.jvm.JvmLoaders;
import java.util.Map;

/** The recorded loaders of this family, by the names they have in the recordings. */
final class RecordedJvmLoaders {
  private RecordedJvmLoaders() {}

  static Map<String, Loader> all() {
    return Map.of(
        "dotenv-java3.2", JvmLoaders.DOTENV_JAVA,
        "java.util.Properties", JvmLoaders.PROPERTIES,
        "quarkus-smallrye3.13", JvmLoaders.QUARKUS,
        "spring-boot3.5-import",
            JvmLoaders.springBootImporting("optional:file:./.env[.properties]"),
        "spring-dotenv4.0", JvmLoaders.SPRING_DOTENV);
  }
}
