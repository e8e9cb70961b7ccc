package dev.dbcheck.secret;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The words that stay readable where a secret, or a piece of one, happens to equal them. */
final class ReadableWords {
  /** Longer than any host's name; a longer one is not read out anyway. */
  private static final int LONGEST_NAME = 253;

  /** Keeps the time in proportion to the text's length whatever a hostile URL holds. */
  private static final int MOST_NAMES = 64;

  private static final List<String> ALWAYS = List.of("postgresql", "postgres", "5432");

  /**
   * What clients, servers and dbcheck say themselves, and what people take as a password too. To
   * mask it within a sentence that everybody knows would tell it.
   */
  private static final Set<String> ORDINARY =
      Set.of(
          """
          access address admin already application attempt authentication authority cannot
          certificate channel client closed command configuration connect connection connections
          could create database default denied direct driver does duplicate encryption endpoint
          entry error errors example exist exists expected extra failed failure fatal field file
          find found from full hello host hostname identity illegal index info input integer
          internal invalid ipv4 ipv6 java keyword literal local localhost login lookup main
          malformed master migrate migration missing mode name names network none only open
          operation option options parameter parse parsing password path permission pgsql port
          position prefer private privilege production protocol public query read refused reject
          rejected remote require required reset role root schema secret separator server session
          should socket statement string such supported syntax system table test text time timed
          timeout token transaction translate type unable unexpected unknown unreachable user
          username value verify version with wrong\
          """
              .split("\\s+"));

  private static final int LONGEST_ORDINARY = 16;

  private final List<String> names;

  ReadableWords(Collection<String> names) {
    this.names =
        Stream.concat(ALWAYS.stream(), names.stream())
            .filter(name -> !name.isBlank() && name.length() <= LONGEST_NAME)
            .distinct()
            .limit(MOST_NAMES)
            .toList();
  }

  /** Returns whether all of that part of the text belongs to such a word. */
  boolean hold(String text, int start, int end) {
    if (isPasswordsPlace(text, start, end)) {
      return false;
    }
    int first = isPunctuation(text, start) ? start + 1 : start;
    int last = isPunctuation(text, end - 1) ? end - 1 : end;
    if (first >= last) {
      return false;
    }
    return isOrdinary(text, first, last) || isInName(text, first, last);
  }

  private static boolean isPunctuation(String text, int position) {
    return !Character.isLetterOrDigit(text.charAt(position));
  }

  private static boolean isPasswordsPlace(String text, int start, int end) {
    return start > 0
        && text.charAt(start - 1) == ':'
        && end < text.length()
        && text.charAt(end) == '@';
  }

  private static boolean isOrdinary(String text, int start, int end) {
    return end - start <= LONGEST_ORDINARY
        && WordBounds.areAt(text, start, end)
        && !SecretSearch.isValue(text, start)
        && ORDINARY.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  private boolean isInName(String text, int start, int end) {
    for (String name : names) {
      for (int at = Math.max(0, end - name.length()); at <= start; at++) {
        if (text.regionMatches(true, at, name, 0, name.length())
            && WordBounds.areAt(text, at, at + name.length())) {
          return true;
        }
      }
    }
    return false;
  }
}
