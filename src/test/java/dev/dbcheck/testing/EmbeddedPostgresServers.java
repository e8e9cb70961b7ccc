package dev.dbcheck.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Embedded PostgreSQL servers, started once for a whole test run and stopped with the JVM. */
public final class EmbeddedPostgresServers {
  private static final List<String> PLAIN =
      List.of(
          "local all all trust", "host all postgres all trust", "host all all all scram-sha-256");
  private static final List<String> TLS_REQUIRED =
      List.of(
          "host all postgres all trust",
          "hostssl all " + PostgresServer.CERTIFIED_USER + " all cert",
          "hostssl all all all scram-sha-256",
          "hostnossl all all all reject");

  private static final List<String> OWN_NAMES = List.of("dns:localhost", "ip:127.0.0.1", "ip:::1");

  /** Started by the first who asks; the JVM's class initialisation makes that safe. */
  private static final class Plain {
    static final PostgresServer SERVER = start(Optional.empty(), OWN_NAMES, PLAIN);
  }

  private static final class TlsRequired {
    static final PostgresServer SERVER =
        start(
            Optional.of(TestCertificates.in(folder(), "test-authority")), OWN_NAMES, TLS_REQUIRED);
  }

  private static final class Misnamed {
    static final PostgresServer SERVER =
        start(
            Optional.of(TestCertificates.in(folder(), "other-authority")),
            List.of("dns:wrong.example"),
            PLAIN);
  }

  private EmbeddedPostgresServers() {}

  /** Returns a server that offers no TLS, as one in docker on a developer's machine. */
  public static PostgresServer plain() {
    return Plain.SERVER;
  }

  /** Returns a server that lets the role in over TLS only, as a provider's. */
  public static PostgresServer tlsRequired() {
    return TlsRequired.SERVER;
  }

  /** Returns a server that offers TLS, with a certificate made out to another host. */
  public static PostgresServer misnamed() {
    return Misnamed.SERVER;
  }

  private static PostgresServer start(
      Optional<TestCertificates> certificates, List<String> names, List<String> accessRules) {
    Path sockets = folder();
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setServerConfig("listen_addresses", "*")
            .setServerConfig("unix_socket_directories", sockets.toString());
    certificates.ifPresent(authority -> {
      TestCertificates.Pair pair = authority.sign("embedded", 365, names.toArray(String[]::new));
      builder
          .setServerConfig("ssl", "on")
          .setServerConfig("ssl_ca_file", authority.authority().toString())
          .setServerConfig("ssl_cert_file", pair.certificate().toString())
          .setServerConfig("ssl_key_file", pair.key().toString());
    });
    try {
      Files.setPosixFilePermissions(sockets, PosixFilePermissions.fromString("rwxrwxrwx"));
      EmbeddedPostgres embedded =
          builder.setDataDirectoryCustomizer(data -> grant(data, accessRules)).start();
      PostgresServer server =
          new PostgresServer(
              "localhost",
              embedded.getPort(),
              Optional.of(sockets),
              certificates,
              database -> embedded.getDatabase("postgres", database));
      return server.prepared();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void grant(File data, List<String> accessRules) {
    try {
      Files.write(data.toPath().resolve("pg_hba.conf"), accessRules);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Returns a new folder that goes away with the JVM. */
  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("dbcheck-test");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException gone) {
      // Nothing is left to delete.
    }
  }
}
