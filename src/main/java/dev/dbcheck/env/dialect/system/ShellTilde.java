package dev.dbcheck.env.dialect.system;

import dev.dbcheck.env.dialect.Expansion;
import dev.dbcheck.env.dialect.Value;
import java.util.Optional;

/**
 * Puts home folders in the place of tildes.
 *
 * @param shell the shell
 * @param variables its variables
 */
record ShellTilde(Shell shell, ShellVariables variables) {

  /**
   * Appends unquoted text.
   *
   * @param first whether the text begins the word
   * @param last whether it ends the word
   * @param assigned whether a tilde may stand after a colon too
   */
  void append(String text, boolean first, boolean last, boolean assigned, Expansion to) {
    int at = 0;
    int tilde = text.indexOf('~');
    while (tilde >= 0) {
      boolean begins = tilde == 0 ? first : assigned && text.charAt(tilde - 1) == ':';
      int end = begins ? prefixEnd(text, tilde, assigned) : tilde + 1;
      to.append(text.substring(at, tilde));
      if (begins && (end < text.length() || last)) {
        append(text.substring(tilde + 1, end), to);
      } else {
        to.append(text.substring(tilde, end));
      }
      at = end;
      tilde = text.indexOf('~', at);
    }
    to.append(text.substring(at));
  }

  private static int prefixEnd(String text, int tilde, boolean assigned) {
    int end = tilde + 1;
    while (end < text.length()
        && text.charAt(end) != '/'
        && !(assigned && text.charAt(end) == ':')) {
      end++;
    }
    return end;
  }

  private void append(String user, Expansion to) {
    Optional<Value> home = variables.get("HOME");
    if (user.isEmpty() && home.isPresent()) {
      to.reference("HOME", home);
    } else if (user.isEmpty() && shell == Shell.DASH) {
      to.append('~');
    } else if (isAccount(user)) {
      // Only the system's list of accounts could tell.
      to.command(to.origin());
    } else {
      to.append('~').append(user);
    }
  }

  private boolean isAccount(String user) {
    boolean folder = shell == Shell.BASH && user.startsWith("+");
    return folder || user.chars().allMatch(c -> c < 128 && isPartOfName((char) c));
  }

  private static boolean isPartOfName(char c) {
    return Character.isLetterOrDigit(c) || "_.-".indexOf(c) >= 0;
  }
}
