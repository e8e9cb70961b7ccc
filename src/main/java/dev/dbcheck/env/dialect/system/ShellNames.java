package dev.dbcheck.env.dialect.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What can be the name of a shell's variable. */
final class ShellNames {
  /** Those that bash makes anew when they are read. */
  private static final Set<String> DYNAMIC =
      Set.of(
          "BASHPID",
          "BASH_COMMAND",
          "BASH_SUBSHELL",
          "COMP_WORDBREAKS",
          "DIRSTACK",
          "EPOCHREALTIME",
          "EPOCHSECONDS",
          "FUNCNAME",
          "GROUPS",
          "HISTCMD",
          "LINENO",
          "RANDOM",
          "SECONDS",
          "SRANDOM",
          "_");

  /** Those that bash sets when it starts, whatever the environment says. */
  private static final Set<String> SET_BY_BASH =
      Set.of(
          "BASH",
          "BASHOPTS",
          "EUID",
          "IFS",
          "OLDPWD",
          "OPTERR",
          "OPTIND",
          "PIPESTATUS",
          "PPID",
          "PS4",
          "PWD",
          "SHELLOPTS",
          "SHLVL",
          "UID");

  /** Those that bash sets when it starts unless the environment does. */
  private static final Set<String> DEFAULTS_OF_BASH =
      Set.of("COLUMNS", "HOSTNAME", "HOSTTYPE", "LINES", "MACHTYPE", "OSTYPE", "PATH", "TERM");

  private static final Set<String> SET_BY_DASH =
      Set.of("IFS", "LINENO", "OLDPWD", "OPTIND", "PPID", "PS1", "PS2", "PS4", "PWD");

  private static final Set<String> READ_ONLY_IN_BASH =
      Set.of("BASHOPTS", "BASH_VERSINFO", "EUID", "PPID", "SHELLOPTS", "UID");

  private ShellNames() {}

  /** Returns where a name that begins at {@code start} ends; {@code start} if none does. */
  static int end(CharSequence text, int start) {
    int end = start;
    while (end < text.length() && isPart(text.charAt(end), end == start)) {
      end++;
    }
    return end;
  }

  /** Returns whether a text is a name from its first character to its last. */
  static boolean isName(String text) {
    return !text.isEmpty() && end(text, 0) == text.length();
  }

  static boolean isPart(int c, boolean first) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c == '_'
        || !first && c >= '0' && c <= '9';
  }

  /** Returns all names in a text, whatever they stand for. */
  static List<String> in(String text) {
    List<String> names = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = end(text, at);
      if (end > at) {
        names.add(text.substring(at, end));
      }
      at = Math.max(end, at + 1);
    }
    return names;
  }

  /**
   * Returns whether only the running shell knows a variable's value.
   *
   * @param assigned whether the file assigns it
   * @param inherited whether the process environment sets it
   */
  static boolean isSetByShell(String name, Shell shell, boolean assigned, boolean inherited) {
    if (shell == Shell.DASH) {
      return !assigned && SET_BY_DASH.contains(name);
    }
    return DYNAMIC.contains(name)
        || !assigned && (SET_BY_BASH.contains(name) || name.startsWith("BASH_"))
        || !assigned && !inherited && DEFAULTS_OF_BASH.contains(name);
  }

  /** Returns whether assigning a variable ends the line. */
  static boolean isReadOnly(String name, Shell shell) {
    return shell == Shell.BASH && READ_ONLY_IN_BASH.contains(name);
  }
}
