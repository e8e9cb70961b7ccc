package dev.dbcheck.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which OpenSSL writes private keys. */
class PrivateKeyFileTest {
  private static final char[] NO_PASSWORD = {};
  private static final char[] PASSWORD = "key password".toCharArray();

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC", "Ed25519"})
  void readsPkcs8(String algorithm) throws GeneralSecurityException, IOException {
    PrivateKey key = generated(algorithm);

    assertThat(PrivateKeyFile.read(pem("PRIVATE KEY", key.getEncoded()), NO_PASSWORD))
        .isEqualTo(key);
    assertThat(PrivateKeyFile.read(key.getEncoded(), NO_PASSWORD)).isEqualTo(key);
  }

  @Test
  void readsPkcs1() throws GeneralSecurityException, IOException {
    PrivateKey key = generated("RSA");
    // PKCS#8 of a 2048-bit RSA key: 26 bytes of envelope round PKCS#1.
    byte[] pkcs1 = Arrays.copyOfRange(key.getEncoded(), 26, key.getEncoded().length);

    assertThat(PrivateKeyFile.read(pem("RSA PRIVATE KEY", pkcs1), NO_PASSWORD)).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PBEWithHmacSHA256AndAES_256", "PBEWithSHA1AndDESede"})
  void readsEncryptedPkcs8(String scheme) throws GeneralSecurityException, IOException {
    PrivateKey key = generated("EC");
    byte[] encrypted = encrypted(key, scheme);

    assertThat(PrivateKeyFile.read(pem("ENCRYPTED PRIVATE KEY", encrypted), PASSWORD))
        .isEqualTo(key);
    assertThat(PrivateKeyFile.read(encrypted, PASSWORD)).isEqualTo(key);
    assertThatExceptionOfType(GeneralSecurityException.class)
        .isThrownBy(() ->
            PrivateKeyFile.read(pem("ENCRYPTED PRIVATE KEY", encrypted), "wrong".toCharArray()));
  }

  @Test
  void refusesWhatIsNoKeyItKnows() {
    assertThatExceptionOfType(GeneralSecurityException.class)
        .isThrownBy(() -> PrivateKeyFile.read(pem("EC PRIVATE KEY", new byte[8]), NO_PASSWORD));
    assertThatExceptionOfType(GeneralSecurityException.class)
        .isThrownBy(() -> PrivateKeyFile.read(new byte[] {1, 2, 3}, NO_PASSWORD));
  }

  private static PrivateKey generated(String algorithm) throws GeneralSecurityException {
    return KeyPairGenerator.getInstance(algorithm).generateKeyPair().getPrivate();
  }

  private static byte[] encrypted(PrivateKey key, String scheme)
      throws GeneralSecurityException, IOException {
    SecretKey secret =
        SecretKeyFactory.getInstance(scheme).generateSecret(new PBEKeySpec(PASSWORD));
    Cipher cipher = Cipher.getInstance(scheme);
    cipher.init(Cipher.ENCRYPT_MODE, secret);
    byte[] content = cipher.doFinal(key.getEncoded());
    AlgorithmParameters parameters =
        AlgorithmParameters.getInstance(scheme.contains("Hmac") ? "PBES2" : scheme);
    parameters.init(cipher.getParameters().getEncoded());
    return new EncryptedPrivateKeyInfo(parameters, content).getEncoded();
  }

  private static byte[] pem(String type, byte[] content) {
    String base64 = Base64.getMimeEncoder().encodeToString(content);
    String text = "-----BEGIN " + type + "-----\n" + base64 + "\n-----END " + type + "-----\n";
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
