package dev.dbcheck.env.chain;

import dev.dbcheck.env.dialect.container.ContainerLoaders;
import dev.dbcheck.env.dialect.container.ContainerLoaders.Compose;
import java.util.List;

/** The chains of Docker and Docker Compose. */
final class ContainerChains {
  private static final FileSearch PROJECT =
      new LastNamedFirst(new ComposeEnvFiles(FilePatterns.inAppFolder(".env")));
  private static final FileSearch SERVICE = new NamedFiles(List.of(), "the compose file's folder");

  private ContainerChains() {}

  static List<Chain> all() {
    return List.of(compose(), composeService(), dockerRun());
  }

  private static Chain compose() {
    return Chain.of(
            "compose",
            "what Docker Compose puts into compose.yaml for ${}",
            Edition.measured(
                "0", "2.26.1", ContainerLoaders.compose(Compose.EARLIER_FILES_FIRST), PROJECT),
            Edition.measured(
                "2.39.0",
                "compose-go 2.8.0",
                ContainerLoaders.compose(Compose.OWN_FILE_FIRST),
                PROJECT),
            Edition.read(
                "2.40.0", "2.40.0", ContainerLoaders.compose(Compose.NOT_IMPORTED), PROJECT),
            Edition.measured(
                "5.0.2",
                "compose-go 2.13.0",
                ContainerLoaders.compose(Compose.LAZY_DEFAULTS),
                PROJECT))
        .with(KillSwitch.variable("COMPOSE_DISABLE_ENV_FILE", "1", "true"));
  }

  private static Chain composeService() {
    return Chain.of(
        "compose-service",
        "env_file of a service of Docker Compose",
        Edition.measured(
            "0", "2.26.1", ContainerLoaders.composeService(Compose.EARLIER_FILES_FIRST), SERVICE),
        Edition.measured(
            "2.35.0",
            "compose-go 2.5.0",
            ContainerLoaders.composeService(Compose.PROJECT_FIRST),
            SERVICE),
        Edition.measured(
            "5.0.2",
            "compose-go 2.13.0",
            ContainerLoaders.composeService(Compose.LAZY_DEFAULTS),
            SERVICE));
  }

  private static Chain dockerRun() {
    return Chain.of(
        "docker-run",
        "docker run --env-file",
        Edition.measured(
            "0",
            "26.1.5",
            ContainerLoaders.dockerRun(),
            new NamedFiles(List.of(), "the app folder")));
  }
}
