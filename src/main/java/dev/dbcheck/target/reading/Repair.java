package dev.dbcheck.target.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * One thing in a URL that clients disagree about, and the URL without it.
 *
 * @param cause what it is, in words without a secret
 * @param change takes it out
 */
record Repair(String cause, UnaryOperator<String> change) {
  /** Those about which the recorded readings of real clients differ. */
  private static final String DISPUTED = "@/?#:[]%\\+ ,;&='\"<>{}|^`";

  private static final int BEYOND_ASCII = 0x7f;

  /** Stands in for a character without a meaning of its own. */
  private static final String PLAIN = "x";

  Repair {
    Objects.requireNonNull(cause, "cause is null");
    Objects.requireNonNull(change, "change is null");
  }

  /** Returns all that could be taken out of a URL, what is likeliest to matter first. */
  static List<Repair> of(String text) {
    UrlRegions regions = UrlRegions.of(text);
    List<Repair> repairs = new ArrayList<>();
    parameters(text, regions, repairs);
    characters(text, regions.userinfo(), "in front of the host", repairs);
    characters(text, regions.host(), "in the host", repairs);
    characters(text, regions.path(), "in the database's name", repairs);
    if (!regions.scheme().isEmpty()) {
      repairs.add(
          new Repair(
              "the scheme",
              whole ->
                  "postgresql://"
                      + whole.substring(regions.scheme().end()).replaceFirst("^:?/{0,2}", "")));
    }
    return repairs;
  }

  private static void parameters(String text, UrlRegions regions, List<Repair> repairs) {
    for (UrlRegions.Region parameter : regions.parameters()) {
      String written = parameter.of(text);
      int equals = written.indexOf('=');
      String name = equals < 0 ? written : written.substring(0, equals);
      boolean word = name.matches("[A-Za-z_.-]{1,40}");
      repairs.add(
          new Repair(
              word ? "parameter " + name : "a parameter",
              whole -> whole.substring(0, parameter.start()) + whole.substring(parameter.end())));
    }
  }

  private static void characters(
      String text, UrlRegions.Region region, String place, List<Repair> repairs) {
    String part = region.of(text);
    List<Integer> present =
        part.codePoints().filter(Repair::isDisputed).distinct().boxed().toList();
    for (int character : present) {
      if (character == ':' && part.indexOf(':') == part.lastIndexOf(':')) {
        continue;
      }
      repairs.add(
          new Repair(named(character) + " " + place, whole -> replaced(whole, region, character)));
    }
    if (present.size() > 1) {
      repairs.add(
          new Repair(
              present.stream().map(Repair::named).collect(Collectors.joining(" ")) + " " + place,
              whole ->
                  present.stream()
                      .reduce(whole, (t, c) -> replaced(t, region, c), String::concat)));
    }
  }

  private static boolean isDisputed(int character) {
    return character > BEYOND_ASCII || character < ' ' || DISPUTED.indexOf(character) >= 0;
  }

  private static String named(int character) {
    if (character == ' ') {
      return "a space";
    }
    return character > BEYOND_ASCII || character < ' '
        ? "a character beyond ASCII"
        : Character.toString(character);
  }

  /** A colon separates the user from the password: the first one stays. */
  private static String replaced(String whole, UrlRegions.Region region, int character) {
    String part = region.of(whole);
    int kept = character == ':' ? part.indexOf(':') + 1 : 0;
    String plain = PLAIN.repeat(Character.charCount(character));
    String changed = part.substring(kept).replace(Character.toString(character), plain);
    return whole.substring(0, region.start())
        + part.substring(0, kept)
        + changed
        + whole.substring(region.end());
  }
}
