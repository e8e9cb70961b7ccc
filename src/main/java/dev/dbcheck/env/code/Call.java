package dev.dbcheck.env.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One call in a code.
 *
 * @param target what stands before the last dot of the name, {@code os.path}; empty if there is
 *     nothing
 * @param method the name's last part
 * @param on the call on whose result it is made
 * @param open the index of its opening parenthesis
 * @param close the index of its closing parenthesis
 * @param line its line, from 1
 */
public record Call(String target, String method, Optional<Call> on, int open, int close, int line) {

  /** Returns the name with what stands before it: {@code os.path.join}. */
  public String name() {
    return target.isEmpty() ? method : target + "." + method;
  }

  /** Returns the calls of a source, in its order. */
  public static List<Call> in(Code code) {
    List<Call> calls = new ArrayList<>();
    Call[] closedBy = new Call[code.size()];
    for (int i = 0; i < code.size(); i++) {
      if (code.isName(i) && !isJoined(code, i - 1)) {
        boolean isMethod = isSeparator(code, i - 1);
        Optional<Call> on =
            isMethod && i >= 2 ? Optional.ofNullable(closedBy[i - 2]) : Optional.empty();
        int last = lastOfName(code, i);
        int open = last + 1 + mark(code, last + 1);
        if (code.is(open, "(") && isClosed(code, open)) {
          Call call =
              new Call(
                  target(code, i, last),
                  code.token(last).text(),
                  on,
                  open,
                  code.partner(open),
                  code.token(last).line());
          calls.add(call);
          closedBy[code.partner(open)] = call;
        }
        i = last;
      }
    }
    return calls;
  }

  /** Returns whether the word after the index goes on with a name that was read already. */
  private static boolean isJoined(Code code, int index) {
    return isSeparator(code, index) && code.isName(index - 1);
  }

  private static int lastOfName(Code code, int first) {
    int last = first;
    while (isSeparator(code, last + 1) && code.isName(last + 2)) {
      last += 2;
    }
    return last;
  }

  /** Ruby's {@code load!} is a name with a mark. */
  private static int mark(Code code, int index) {
    return code.are(index, "!", "(") ? 1 : 0;
  }

  private static String target(Code code, int first, int last) {
    StringBuilder target = new StringBuilder();
    for (int i = first; i < last; i += 2) {
      target.append(target.isEmpty() ? "" : ".").append(code.token(i).text());
    }
    return target.toString();
  }

  /** Returns whether a token joins the parts of a name. */
  static boolean isSeparator(Code code, int at) {
    return code.is(at, ".") || code.is(at, "?.") || code.is(at, "::") || code.is(at, "->");
  }

  /** Returns whether a bracket has a partner after it. */
  static boolean isClosed(Code code, int bracket) {
    return code.partner(bracket) > bracket && code.partner(bracket) < code.size();
  }
}
