package dev.dbcheck.target;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;

/** Notices a password with unencoded reserved characters, which clients cut in different places. */
final class ReservedCharacters {
  private static final List<String> RESERVED = List.of("@", "/", "?", "#");

  private ReservedCharacters() {}

  static void check(Scheme scheme, UrlSplit split, Findings findings) {
    List<String> found = RESERVED.stream().filter(split.userinfo()::contains).toList();
    boolean cut = scheme.grammar() == Grammar.JDBC ? !found.isEmpty() : split.isAmbiguous();
    if (!cut) {
      return;
    }
    String characters = found.isEmpty() ? "@" : String.join(" ", found);
    findings.add(
        Diagnostic.of(
                Code.RESERVED_CHARACTER_IN_PASSWORD,
                "the user or the password holds " + characters + " unencoded")
            .detail(readings(scheme, split))
            .hint("Percent-encode in the password: " + encodings(found)));
  }

  private static String readings(Scheme scheme, UrlSplit split) {
    if (scheme.grammar() == Grammar.JDBC) {
      return "pgjdbc would take the whole of it as a part of the host's name";
    }
    String piece = "would take a piece of it as the host, or reject the URL";
    String whole = "finds the host after the last @";
    return "libpq "
        + (split.libpqFindsHost() ? whole : piece)
        + "; node-pg "
        + (split.nodeFindsHost() ? whole : piece);
  }

  private static String encodings(List<String> found) {
    return (found.isEmpty() ? List.of("@") : found)
        .stream()
            .map(c -> c + " is " + PercentEncoding.encode(c))
            .collect(Collectors.joining(", "));
  }
}
