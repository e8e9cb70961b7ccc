package dev.dbcheck.testing;

import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * PostgreSQL in a container, started once for a whole test run, where a container engine answers.
 *
 * @param server prepared; nothing where no engine answers or no image can be had
 * @param reason why there is none
 */
public record ContainerPostgres(Optional<PostgresServer> server, String reason) {
  /** The system property that names the image. */
  public static final String IMAGE_PROPERTY = "dbcheck.postgres.image";

  private static final class Shared {
    static final ContainerPostgres CONTAINER = start();
  }

  /** Returns the container, or why there is none; the first call says so on standard error. */
  public static ContainerPostgres shared() {
    return Shared.CONTAINER;
  }

  private static ContainerPostgres start() {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      return absent("no container engine answers; set DOCKER_HOST or start one");
    }
    String image = System.getProperty(IMAGE_PROPERTY, "postgres:18");
    PostgreSQLContainer container =
        new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"));
    try {
      container.start();
    } catch (RuntimeException failed) {
      if (System.getProperty(IMAGE_PROPERTY) != null) {
        // Somebody who names an image wants the tests to run.
        throw failed;
      }
      return absent("image " + image + " does not start: " + failed.getMessage());
    }
    PostgresServer server =
        new PostgresServer(
            container.getHost(),
            container.getFirstMappedPort(),
            Optional.empty(),
            Optional.empty(),
            database -> administrator(container, database));
    return new ContainerPostgres(Optional.of(server.prepared()), "");
  }

  private static DataSource administrator(PostgreSQLContainer container, String database) {
    PGSimpleDataSource administrator = new PGSimpleDataSource();
    administrator.setServerNames(new String[] {container.getHost()});
    administrator.setPortNumbers(new int[] {container.getFirstMappedPort()});
    administrator.setUser(container.getUsername());
    administrator.setPassword(container.getPassword());
    administrator.setDatabaseName(database);
    return administrator;
  }

  private static ContainerPostgres absent(String reason) {
    System.err.println("SKIPPED: tests on PostgreSQL in a container: " + reason);
    return new ContainerPostgres(Optional.empty(), reason);
  }
}
