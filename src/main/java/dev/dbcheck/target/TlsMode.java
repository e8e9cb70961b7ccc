package dev.dbcheck.target;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** libpq's {@code sslmode} values, weakest first (PostgreSQL documentation, "SSL Support"). */
public enum TlsMode {
  DISABLE,
  ALLOW,
  PREFER,
  REQUIRE,
  VERIFY_CA,
  VERIFY_FULL;

  /** Returns the value as it stands in a URL: {@code verify-full}. */
  public String parameterValue() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the mode written exactly so, or nothing. */
  public static Optional<TlsMode> of(String parameterValue) {
    return Arrays.stream(values())
        .filter(mode -> mode.parameterValue().equals(parameterValue))
        .findFirst();
  }

  /** Returns whether a connection that is not encrypted is out of the question. */
  public boolean requiresEncryption() {
    return compareTo(REQUIRE) >= 0;
  }

  /** Returns whether the server's certificate must lead to a trusted root. */
  public boolean verifiesCertificate() {
    return compareTo(VERIFY_CA) >= 0;
  }
}
