package dev.dbcheck.env.dialect.system;

import java.util.List;
import java.util.Set;

/** The shells that are told apart where they read an env file differently. */
public enum Shell {
  /** GNU Bash 5.2, not in POSIX mode. */
  BASH,
  /** The Debian Almquist Shell 0.5.12. */
  DASH;

  private static final Set<String> MISPLACED =
      Set.of("then", "else", "elif", "fi", "do", "done", "esac", "in", "}");
  private static final Set<String> COMPOUND = Set.of("if", "while", "until", "for", "case", "{");
  private static final Set<String> COMPOUND_IN_BASH =
      Set.of("[[", "function", "select", "coproc", "time");

  private static final List<String> REDIRECTIONS =
      List.of("<<-", "<<", "<&", "<>", "<", ">>", ">&", ">|", ">");
  private static final List<String> REDIRECTIONS_OF_BASH =
      List.of("&>>", "&>", "<<<", "<<-", "<<", "<&", "<>", "<", ">>", ">&", ">|", ">");

  /** Returns the operators that open files, none of them before one it is the beginning of. */
  List<String> redirections() {
    return this == BASH ? REDIRECTIONS_OF_BASH : REDIRECTIONS;
  }

  /** Returns whether a word is a syntax error where a command begins. */
  static boolean isMisplaced(String word) {
    return MISPLACED.contains(word);
  }

  /** Returns whether a word begins a command that consists of commands. */
  boolean isCompound(String word) {
    return COMPOUND.contains(word) || this == BASH && COMPOUND_IN_BASH.contains(word);
  }
}
