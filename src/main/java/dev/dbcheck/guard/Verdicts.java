package dev.dbcheck.guard;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.target.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects comparisons and the reasons against a target. */
final class Verdicts {
  private final Optional<Origin> origin;
  private final List<Check> checks = new ArrayList<>();
  private final List<Diagnostic> reasons = new ArrayList<>();

  Verdicts(Optional<Origin> origin) {
    this.origin = origin;
  }

  /** Compares two texts that must be equal; an absent one meets no expectation. */
  void compare(String name, Code code, String expected, Optional<String> actual) {
    boolean met = actual.equals(Optional.of(expected));
    String shown = actual.map(Verdicts::printable).orElse("not set");
    checks.add(new Check(name, expected, shown, met));
    if (!met) {
      refuse(code, "expected %s %s, and %s".formatted(name, expected, said(name, actual)));
    }
  }

  private String said(String name, Optional<String> actual) {
    String subject = origin.isPresent() ? "the URL" : "the server";
    return actual
        .map(value -> subject + " says " + printable(value))
        .orElse(subject + " names no " + name);
  }

  void met(String name, String expected, String actual) {
    checks.add(new Check(name, expected, printable(actual), true));
  }

  void notMet(String name, String expected, String actual, Code code, String message) {
    checks.add(new Check(name, expected, printable(actual), false));
    refuse(code, message);
  }

  /** Adds a reason for which no comparison could be made. */
  void refuse(Code code, String message) {
    Diagnostic reason = Diagnostic.of(code, printable(message));
    reasons.add(
        origin
            .map(place -> reason.at(place).hint(remedy(place)))
            .orElse(reason.hint("Check which database the URL and any pooler lead to")));
  }

  /** A role or a database may be named with line feeds and terminal controls. */
  private static String printable(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String remedy(Origin origin) {
    return switch (origin.kind()) {
      case FILE, DEFAULT -> "Edit " + origin.location();
      case ENVIRONMENT -> "Unset the variable here, or set it to the URL of the expected database";
      case STANDARD_INPUT -> "Pass the URL of the expected database on standard input";
      case OPTION -> "Change " + origin.location();
    };
  }

  boolean refuses() {
    return !reasons.isEmpty();
  }

  Decision decision(Target target, List<Check> earlier) {
    List<Check> all = new ArrayList<>(earlier);
    all.addAll(checks);
    return reasons.isEmpty() ? new Approval(target, all) : new Refusal(all, reasons);
  }
}
