package dev.dbcheck.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A certificate authority of its own and what it signs, made with the JDK's keytool. */
public final class TestCertificates {
  private static final String STORE_PASSWORD = "keystore";
  private static final String AUTHORITY = "authority";

  /**
   * A signed certificate with its key.
   *
   * @param certificate PEM file
   * @param key PEM file, PKCS#8, readable by its owner only
   */
  public record Pair(Path certificate, Path key) {}

  private final Path folder;
  private final Path store;
  private final Path authority;

  private TestCertificates(Path folder, String name) {
    this.folder = folder;
    this.store = folder.resolve(name + ".p12");
    keytool(
        "-genkeypair -keyalg EC -groupname secp256r1 -validity 3650 -ext bc:critical=ca:true"
            + " -ext ku:critical=keyCertSign -alias "
            + AUTHORITY
            + " -dname CN="
            + name);
    this.authority = folder.resolve(name + ".crt");
    write(authority, pem("CERTIFICATE", encoded(AUTHORITY)));
  }

  /** Makes an authority of that name in a folder. */
  public static TestCertificates in(Path folder, String name) {
    return new TestCertificates(folder, name);
  }

  /** Returns the authority's certificate, a PEM file. */
  public Path authority() {
    return authority;
  }

  /** Signs a certificate; names such as {@code dns:localhost} or {@code ip:127.0.0.1}. */
  public Pair sign(String alias, int validDays, String... names) {
    return sign("EC -groupname secp256r1", alias, validDays, names);
  }

  private Pair sign(String algorithm, String alias, int validDays, String... names) {
    String alternatives = names.length == 0 ? "" : " -ext san=" + String.join(",", names);
    keytool(
        "-genkeypair -startdate -1d -keyalg "
            + algorithm
            + " -signer "
            + AUTHORITY
            + " -alias "
            + alias
            + " -dname CN="
            + alias
            + " -validity "
            + validDays
            + alternatives);
    Pair pair = new Pair(folder.resolve(alias + ".crt"), folder.resolve(alias + ".key"));
    write(pair.certificate(), pem("CERTIFICATE", encoded(alias)));
    write(pair.key(), pem("PRIVATE KEY", key(alias)));
    restrict(pair.key());
    return pair;
  }

  private void keytool(String arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments.split(" ")));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", STORE_PASSWORD));
    command.addAll(List.of("-keystore", store.toString()));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("keytool failed: " + output);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while keytool ran", interrupted);
    }
  }

  private byte[] encoded(String alias) {
    try {
      Certificate certificate = loaded().getCertificate(alias);
      return certificate.getEncoded();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private byte[] key(String alias) {
    try {
      Key key = loaded().getKey(alias, STORE_PASSWORD.toCharArray());
      return key.getEncoded();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private KeyStore loaded() {
    try (InputStream input = Files.newInputStream(store)) {
      KeyStore loaded = KeyStore.getInstance("PKCS12");
      loaded.load(input, STORE_PASSWORD.toCharArray());
      return loaded;
    } catch (IOException | GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static String pem(String type, byte[] content) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    return "-----BEGIN " + type + "-----\n" + base64 + "\n-----END " + type + "-----\n";
  }

  private static void write(Path file, String content) {
    try {
      Files.writeString(file, content);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void restrict(Path file) {
    try {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
