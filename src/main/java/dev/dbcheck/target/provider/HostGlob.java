package dev.dbcheck.target.provider;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A pattern of host names or of sockets' folders: {@code *} stands for a part of one label, {@code
 * **} for one or more whole labels.
 */
record HostGlob(String text, Pattern pattern) {
  /** RFC 1035 allows no longer name, and the kernel no longer socket. */
  private static final int LONGEST = 255;

  private static final String IN_LABEL = "[a-z0-9_-]+";
  private static final String LABELS = "(?:[a-z0-9_-]+\\.)*[a-z0-9_-]+";

  HostGlob {
    Objects.requireNonNull(text, "text is null");
    Objects.requireNonNull(pattern, "pattern is null");
  }

  static HostGlob of(String text) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("**", i)) {
        regex.append(LABELS);
        i++;
      } else if (text.charAt(i) == '*') {
        regex.append(IN_LABEL);
      } else {
        regex.append(Pattern.quote(text.substring(i, i + 1)));
      }
    }
    return new HostGlob(text, Pattern.compile(regex.toString()));
  }

  /** Returns whether a host matches that is written in the form in which names are compared. */
  boolean matches(String host) {
    return host.length() <= LONGEST && pattern.matcher(host).matches();
  }
}
