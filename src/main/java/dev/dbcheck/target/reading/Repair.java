package dev.dbcheck.target.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * One thing in a URL that clients disagree about, and the URL without it.
 *
 * @param thing what it is, without a secret
 * @param place where it stands, empty where the thing says so
 * @param change takes it out
 */
record Repair(String thing, String place, UnaryOperator<String> change) {
  /** Those about which the recorded readings of real clients differ. */
  private static final String DISPUTED = "@/?#:[]%\\+ ,;&='\"<>{}|^`";

  private static final int BEYOND_ASCII = 0x7f;

  /** Each is tried, so a hostile URL could have no end of them. */
  private static final int MOST = 24;

  /** Stands in for a character without a meaning of its own. */
  private static final String PLAIN = "x";

  Repair {
    Objects.requireNonNull(thing, "thing is null");
    Objects.requireNonNull(place, "place is null");
    Objects.requireNonNull(change, "change is null");
  }

  /** Returns each character in front of the host, in it and in the database's name. */
  static List<Repair> ofCharacters(String text) {
    UrlRegions regions = UrlRegions.of(text);
    List<Repair> repairs = new ArrayList<>();
    characters(text, regions.userinfo(), " in front of the host", repairs);
    characters(text, regions.host(), " in the host", repairs);
    characters(text, regions.path(), " in the database's name", repairs);
    return repairs;
  }

  /** Returns each parameter. */
  static List<Repair> ofParameters(String text) {
    UrlRegions regions = UrlRegions.of(text);
    List<Repair> repairs = new ArrayList<>();
    for (UrlRegions.Region parameter : regions.parameters().stream().limit(MOST).toList()) {
      String written = parameter.of(text);
      int equals = written.indexOf('=');
      String name = equals < 0 ? written : written.substring(0, equals);
      boolean word = name.matches("[A-Za-z_.-]{1,40}");
      repairs.add(
          new Repair(
              word ? "parameter " + name : "a parameter",
              "",
              whole -> whole.substring(0, parameter.start()) + whole.substring(parameter.end())));
    }
    return repairs;
  }

  /** Returns the user and password as one thing, and the scheme. */
  static List<Repair> ofParts(String text) {
    UrlRegions regions = UrlRegions.of(text);
    List<Repair> repairs = new ArrayList<>();
    if (!regions.userinfo().isEmpty()) {
      repairs.add(
          new Repair(
              "the user in front of the host",
              "",
              whole ->
                  whole.substring(0, regions.userinfo().start())
                      + whole.substring(regions.userinfo().end() + 1)));
    }
    if (!regions.scheme().isEmpty()) {
      repairs.add(
          new Repair(
              "the scheme", "", whole -> "postgresql" + whole.substring(regions.scheme().end())));
    }
    return repairs;
  }

  private static void characters(
      String text, UrlRegions.Region region, String place, List<Repair> repairs) {
    String part = region.of(text);
    part.codePoints()
        .filter(Repair::isDisputed)
        .distinct()
        .filter(character -> character != ':' || part.indexOf(':') != part.lastIndexOf(':'))
        .limit(MOST)
        .mapToObj(character ->
            new Repair(named(character), place, whole -> replaced(whole, region, character)))
        .forEach(repairs::add);
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

  /** Returns the text without any of these; characters only, which keep the text's length. */
  static String apply(List<Repair> repairs, String text) {
    String changed = text;
    for (Repair repair : repairs) {
      changed = repair.change().apply(changed);
    }
    return changed;
  }

  /** Returns the words for some things, those of one place together. */
  static String words(List<Repair> repairs) {
    Map<String, String> byPlace =
        repairs.stream()
            .collect(
                Collectors.groupingBy(
                    Repair::place,
                    LinkedHashMap::new,
                    Collectors.mapping(Repair::thing, Collectors.joining(" "))));
    return byPlace.entrySet().stream()
        .map(one -> one.getValue() + one.getKey())
        .collect(Collectors.joining(", "));
  }
}
