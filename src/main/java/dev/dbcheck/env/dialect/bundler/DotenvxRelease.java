package dev.dbcheck.env.dialect.bundler;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.dialect.Effort;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.Value;
import dev.dbcheck.env.dialect.node.BracedReference;
import java.util.Optional;

/** The releases of dotenvx whose values differ. */
enum DotenvxRelease {
  /** Treats {@code -} as {@code :-} and {@code +} as {@code :+}; measured with 1.51.0. */
  DOTENVX_1,
  /** Asks 1Password and Bitwarden too; measured with 2.38.2. */
  DOTENVX_2;

  /** Returns what is put in the place of a reference. */
  String put(BracedReference reference, Optional<Value> named) {
    Optional<String> text = named.flatMap(Value::text);
    boolean isSet = text.filter(known -> !known.isEmpty()).isPresent();
    String rest = reference.rest();
    if (this == DOTENVX_1) {
      return reference.isAlternative() ? (isSet ? rest : "") : (isSet ? text.get() : rest);
    }
    return switch (reference.operator()) {
      case ":-" -> isSet ? text.get() : rest;
      case "-" -> named.isPresent() ? text.orElse("") : rest;
      case ":+" -> isSet ? rest : "";
      case "+" -> named.isPresent() ? rest : "";
      default -> text.orElse("");
    };
  }

  /** Returns whether a command in a text is run; a backslash before it does not keep it from it. */
  boolean hasCommand(String text, Effort effort, Origin place) throws FlawException {
    return switch (this) {
      case DOTENVX_1 -> hasClosedCommand(text);
      case DOTENVX_2 -> hasCommands(text, effort, place);
    };
  }

  /** Returns whether there is a command that is not empty and is followed by a parenthesis. */
  private static boolean hasClosedCommand(String text) {
    int last = text.lastIndexOf(')');
    int at = text.indexOf("$(");
    while (at >= 0 && at < last && text.charAt(at + 2) == ')') {
      at = text.indexOf("$(", at + 2);
    }
    return at >= 0 && last > at + 2;
  }

  /** Returns whether there is a command; an empty one fails, and all of them stay as they are. */
  private static boolean hasCommands(String text, Effort effort, Origin place)
      throws FlawException {
    boolean found = false;
    int at = text.indexOf("$(");
    while (at >= 0) {
      int end = endOfCommand(text, at);
      if (end == at + 3) {
        return false;
      }
      effort.spend((end < 0 ? text.length() : end) - at, place);
      found |= end > 0;
      at = text.indexOf("$(", Math.max(end, at + 2));
    }
    return found;
  }

  /** Returns whether a text is the name under which a password manager keeps the value. */
  boolean isInVault(String text) {
    return this == DOTENVX_2 && (text.startsWith("op://") || text.startsWith("bw://"));
  }

  /** Returns the index after a command, by the shell's rules of quoting; -1 if it never ends. */
  private static int endOfCommand(String text, int dollar) {
    StringBuilder open = new StringBuilder("(");
    for (int i = dollar + 2; i < text.length(); i++) {
      char character = text.charAt(i);
      char inside = open.charAt(open.length() - 1);
      if (inside == '\'') {
        close(open, character == '\'');
      } else if (character == '\\') {
        i++;
      } else if (inside != '(') {
        close(open, character == inside);
        if (character == '$' && text.startsWith("(", i + 1)) {
          open.append('(');
          i++;
        }
      } else if ("'\"`(".indexOf(character) >= 0) {
        open.append(character);
      } else {
        close(open, character == ')');
      }
      if (open.isEmpty()) {
        return i + 1;
      }
    }
    return -1;
  }

  private static void close(StringBuilder open, boolean closes) {
    if (closes) {
      open.setLength(open.length() - 1);
    }
  }
}
