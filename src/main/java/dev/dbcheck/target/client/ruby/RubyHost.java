package dev.dbcheck.target.client.ruby;

import java.util.List;
import java.util.regex.Pattern;

/** The hosts that Ruby's parser of RFC 2396 takes: names without underscores, and addresses. */
final class RubyHost {
  private static final Pattern FOUR_BYTES = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

  private RubyHost() {}

  /** Returns whether a text is a host. */
  static boolean matches(String text) {
    if (text.startsWith("[")) {
      return text.endsWith("]") && isAddress(text.substring(1, text.length() - 1));
    }
    return !text.isEmpty() && RubyCharacters.HOST_NAME.match(text);
  }

  /** The number of groups is not looked at. */
  private static boolean isAddress(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return isSequence(text, true);
    }
    String before = text.substring(0, gap);
    String after = text.substring(gap + 2);
    return (before.isEmpty() || isSequence(before, false))
        && (after.isEmpty() || isSequence(after, true));
  }

  private static boolean isSequence(String text, boolean mayEndInFourBytes) {
    List<String> groups = List.of(text.split(":", -1));
    String last = groups.getLast();
    return groups.subList(0, groups.size() - 1).stream().allMatch(RubyHost::isGroup)
        && (isGroup(last) || mayEndInFourBytes && FOUR_BYTES.matcher(last).matches());
  }

  private static boolean isGroup(String text) {
    return !text.isEmpty()
        && text.length() <= 4
        && text.chars().allMatch(RubyCharacters::isHexadecimal);
  }
}
