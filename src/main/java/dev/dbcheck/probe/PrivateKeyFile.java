package dev.dbcheck.probe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Reads private keys as OpenSSL and libpq write them: PKCS#8 or PKCS#1, PEM or DER. */
final class PrivateKeyFile {
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN ([A-Z ]*PRIVATE KEY)-----([^-]*)-----END");
  private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA", "RSASSA-PSS");

  /** The AlgorithmIdentifier of rsaEncryption, RFC 8017 A.1, behind the version of PKCS#8. */
  private static final byte[] RSA_PREFIX = {
    2, 1, 0, 0x30, 13, 6, 9, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 13, 1, 1, 1, 5, 0
  };

  private PrivateKeyFile() {}

  /** Returns the key; the password opens an encrypted one. */
  static PrivateKey read(byte[] file, char[] password)
      throws IOException, GeneralSecurityException {
    Matcher pem = PEM.matcher(new String(file, StandardCharsets.ISO_8859_1));
    if (!pem.find()) {
      return fromDer(file, password);
    }
    byte[] content = Base64.getMimeDecoder().decode(pem.group(2));
    return switch (pem.group(1)) {
      case "PRIVATE KEY" -> fromPkcs8(new PKCS8EncodedKeySpec(content));
      case "ENCRYPTED PRIVATE KEY" -> fromEncrypted(content, password);
      case "RSA PRIVATE KEY" -> fromPkcs8(new PKCS8EncodedKeySpec(wrapped(content)));
      default -> throw new InvalidKeySpecException("not a PKCS#8 key: " + pem.group(1));
    };
  }

  private static PrivateKey fromDer(byte[] content, char[] password)
      throws IOException, GeneralSecurityException {
    return password.length == 0
        ? fromPkcs8(new PKCS8EncodedKeySpec(content))
        : fromEncrypted(content, password);
  }

  private static PrivateKey fromEncrypted(byte[] content, char[] password)
      throws IOException, GeneralSecurityException {
    EncryptedPrivateKeyInfo encrypted = new EncryptedPrivateKeyInfo(content);
    AlgorithmParameters parameters = encrypted.getAlgParameters();
    // PBES2 is a frame; the scheme's own name stands in its parameters.
    String name = encrypted.getAlgName();
    String scheme = name.equals("PBES2") ? parameters.toString() : name;
    Cipher cipher = Cipher.getInstance(scheme);
    PBEKeySpec secret = new PBEKeySpec(password);
    cipher.init(
        Cipher.DECRYPT_MODE,
        SecretKeyFactory.getInstance(scheme).generateSecret(secret),
        parameters);
    secret.clearPassword();
    return fromPkcs8(encrypted.getKeySpec(cipher));
  }

  private static PrivateKey fromPkcs8(KeySpec key) throws GeneralSecurityException {
    InvalidKeySpecException last = new InvalidKeySpecException("no key");
    for (String algorithm : ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(key);
      } catch (InvalidKeySpecException another) {
        last = another;
      }
    }
    throw last;
  }

  /** Puts a PKCS#1 key into the envelope of PKCS#8: SEQUENCE { version, rsa, OCTET STRING }. */
  private static byte[] wrapped(byte[] key) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes(RSA_PREFIX);
    content.write(4);
    content.writeBytes(length(key.length));
    content.writeBytes(key);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(0x30);
    whole.writeBytes(length(content.size()));
    whole.writeBytes(content.toByteArray());
    return whole.toByteArray();
  }

  /** The long form of a DER length with two bytes: 256 to 65535, as for RSA keys of any use. */
  private static byte[] length(int bytes) {
    return new byte[] {(byte) 0x82, (byte) (bytes >> 8), (byte) bytes};
  }
}
