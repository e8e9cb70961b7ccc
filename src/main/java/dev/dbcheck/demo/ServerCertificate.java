package dev.dbcheck.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A new certificate for {@code localhost} that is its own root, and its key, as PEM files.
 *
 * @param certificate the certificate's file
 * @param key the key's file, readable by its owner only, as PostgreSQL demands
 */
record ServerCertificate(Path certificate, Path key) {
  private static final String ALIAS = "server";

  /** Makes both in an existing folder with the JDK's own keytool. */
  static ServerCertificate make(Path folder) throws IOException, InterruptedException {
    String password = UUID.randomUUID().toString();
    Path store = folder.resolve("server.p12");
    keytool(folder, store, password);
    try {
      KeyStore keys = KeyStore.getInstance(store.toFile(), password.toCharArray());
      return new ServerCertificate(
          pem(folder.resolve("server.crt"), "CERTIFICATE", keys.getCertificate(ALIAS).getEncoded()),
          pem(
              folder.resolve("server.key"),
              "PRIVATE KEY",
              keys.getKey(ALIAS, password.toCharArray()).getEncoded()));
    } catch (GeneralSecurityException unreadable) {
      throw new IOException("keytool's key store can't be read", unreadable);
    }
  }

  private static void keytool(Path folder, Path store, String password)
      throws IOException, InterruptedException {
    Path output = folder.resolve("keytool.log");
    ProcessBuilder keytool =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storepass:env",
                "STORE_PASSWORD",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-validity",
                "30"));
    keytool.environment().put("STORE_PASSWORD", password);
    int status =
        keytool.redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
    if (status != 0) {
      throw new IOException("keytool ended with status " + status);
    }
  }

  private static Path pem(Path file, String kind, byte[] content) throws IOException {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    Files.createFile(file);
    Files.setPosixFilePermissions(
        file, Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
    return Files.writeString(
        file,
        "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n",
        StandardCharsets.UTF_8);
  }
}
