package dev.dbcheck.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** A real PostgreSQL server on loopback whose files all lie in one folder. */
public final class ThrowawayServer implements AutoCloseable {
  private final EmbeddedPostgres server;
  private final Optional<ServerCertificate> certificate;

  private ThrowawayServer(EmbeddedPostgres server, Optional<ServerCertificate> certificate) {
    this.server = server;
    this.certificate = certificate;
  }

  /**
   * Starts a server without TLS, as local containers have it.
   *
   * @param folder an existing folder for its data
   * @param binaries an existing folder for the unpacked programs, which servers can share
   * @throws IOException if it does not start
   */
  public static ThrowawayServer plain(Path folder, Path binaries, Account account)
      throws IOException {
    EmbeddedPostgres server = builder(folder, binaries).start();
    admit(server, folder, account, "host");
    return new ThrowawayServer(server, Optional.empty());
  }

  /**
   * Starts a server that lets nobody in without TLS, as providers have it.
   *
   * @param folder an existing folder for its data and certificate
   * @param binaries an existing folder for the unpacked programs, which servers can share
   * @throws IOException if it does not start
   */
  public static ThrowawayServer tlsOnly(Path folder, Path binaries, Account account)
      throws IOException, InterruptedException {
    ServerCertificate certificate = ServerCertificate.make(folder);
    EmbeddedPostgres server =
        builder(folder, binaries)
            .setServerConfig("ssl", "on")
            .setServerConfig("ssl_cert_file", fromData(certificate.certificate()))
            .setServerConfig("ssl_key_file", fromData(certificate.key()))
            .start();
    admit(server, folder, account, "hostssl");
    return new ThrowawayServer(server, Optional.of(certificate));
  }

  private static EmbeddedPostgres.Builder builder(Path folder, Path binaries) {
    // Without the property it makes a folder for all its servers, and leaves that behind.
    System.setProperty("ot.epg.working-dir", binaries.toString());
    // Its own shutdown hook would race with the one that deletes the folder.
    return EmbeddedPostgres.builder()
        .setRegisterShutdownHook(false)
        .setCleanDataDirectory(false)
        .setDataDirectory(data(folder))
        .setServerConfig("unix_socket_directories", "");
  }

  private static Path data(Path folder) {
    return folder.resolve("data");
  }

  /** A whole path may hold a space, at which pg_ctl would split it. */
  private static String fromData(Path file) {
    return "../" + file.getFileName();
  }

  private static void admit(
      EmbeddedPostgres server, Path folder, Account account, String connections)
      throws IOException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      account.create(statement);
      Files.writeString(
          data(folder).resolve("pg_hba.conf"), connections + " all all all scram-sha-256\n");
      statement.execute("select pg_reload_conf()");
    } catch (SQLException unusable) {
      throw new IOException("the server started but can't be set up", unusable);
    }
  }

  /** Returns the TCP port, 1 to 65535. */
  public int port() {
    return server.getPort();
  }

  /** Returns the file of the certificate, which is its own root; none for a plain server. */
  public Optional<Path> rootCertificate() {
    return certificate.map(ServerCertificate::certificate);
  }

  /** Stops the server; its files stay. */
  @Override
  public void close() throws IOException {
    server.close();
  }
}
