package dev.dbcheck.probe;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.TlsSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/** The certificate that a URL names for its user: {@code sslcert}, {@code sslkey}, or PKCS#12. */
final class ClientCertificate {
  private ClientCertificate() {}

  /** Returns nothing to present when neither the URL nor libpq's default files name one. */
  static KeyManager[] keys(TlsSettings tls, ProbeSettings settings) throws StageFailure {
    Path folder = settings.userHome().resolve(".postgresql");
    Path key = file(tls.clientKey(), folder.resolve("postgresql.key"), settings);
    Path certificate = file(tls.clientCertificate(), folder.resolve("postgresql.crt"), settings);
    boolean named = tls.clientKey().isPresent() || tls.clientCertificate().isPresent();
    if (!named && !(Files.exists(key) && Files.exists(certificate))) {
      return new KeyManager[0];
    }
    try {
      return isKeyStore(key)
          ? managers(keyStore(key, tls.keyPassword()), tls.keyPassword())
          : managers(keyStore(certificate, key, tls.keyPassword()), Optional.empty());
    } catch (IOException | GeneralSecurityException unreadable) {
      throw unreadable(
          certificate + " and " + key,
          "Check both files and sslpassword, and convert the key with: openssl pkcs8 -topk8 -in "
              + key
              + " -out client.pk8");
    }
  }

  private static Path file(Optional<String> name, Path usual, ProbeSettings settings)
      throws StageFailure {
    try {
      return name.map(settings::file).orElse(usual);
    } catch (InvalidPathException impossible) {
      throw unreadable(
          impossible.getInput(), "Write sslcert=FILE and sslkey=FILE into the URL, names of files");
    }
  }

  private static boolean isKeyStore(Path key) {
    String name = key.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".p12") || name.endsWith(".pfx");
  }

  private static KeyStore keyStore(Path file, Optional<Secret> password)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    char[] characters = characters(password);
    store.load(new ByteArrayInputStream(Files.readAllBytes(file)), characters);
    Arrays.fill(characters, '\0');
    return store;
  }

  private static KeyStore keyStore(Path certificate, Path key, Optional<Secret> password)
      throws IOException, GeneralSecurityException {
    Certificate[] chain =
        CertificateFactory.getInstance("X.509")
            .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(certificate)))
            .toArray(Certificate[]::new);
    char[] characters = characters(password);
    PrivateKey privateKey = PrivateKeyFile.read(Files.readAllBytes(key), characters);
    Arrays.fill(characters, '\0');
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("client", privateKey, new char[0], chain);
    return store;
  }

  private static KeyManager[] managers(KeyStore store, Optional<Secret> password)
      throws GeneralSecurityException {
    KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
    char[] characters = characters(password);
    factory.init(store, characters);
    Arrays.fill(characters, '\0');
    return factory.getKeyManagers();
  }

  private static char[] characters(Optional<Secret> password) {
    return password.map(Passwords::characters).orElseGet(() -> new char[0]);
  }

  private static StageFailure unreadable(String files, String hint) {
    return new StageFailure(
        Diagnostic.of(
                Code.CERTIFICATE_FILE_UNREADABLE,
                "could not read the client certificate from " + files)
            .hint(hint),
        new LinkedHashMap<>());
  }
}
