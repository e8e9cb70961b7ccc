package dev.dbcheck.env.dialect;

import dev.dbcheck.env.dialect.container.ContainerLoaders;
import dev.dbcheck.env.dialect.container.ContainerLoaders.Compose;
import java.util.Map;

/** The recorded loaders of this family, by the names they have in the recordings. */
final class RecordedContainerLoaders {
  private RecordedContainerLoaders() {}

  static Map<String, Loader> all() {
    return Map.ofEntries(
        Map.entry("compose-go2.13", ContainerLoaders.compose(Compose.LAZY_DEFAULTS)),
        Map.entry("compose2.26-interp", ContainerLoaders.compose(Compose.EARLIER_FILES_FIRST)),
        Map.entry(
            "compose2.26-env_file", ContainerLoaders.composeService(Compose.EARLIER_FILES_FIRST)),
        Map.entry("docker-run26 --env-file", ContainerLoaders.dockerRun()));
  }
}
