package dev.dbcheck.target.conversion;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Severity;
import dev.dbcheck.target.TlsMode;
import java.util.ArrayList;
import java.util.List;

/** Collects what has to be said about a conversion. */
final class Remarks {
  private static final int LONGEST_VALUE = 60;

  private final String client;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  Remarks(String client) {
    this.client = client;
  }

  /** The client has no words for a part of the target that matters. */
  void impossible(String what, String hint) {
    diagnostics.add(
        Diagnostic.of(Code.CONVERSION_IMPOSSIBLE, client + " cannot be told " + what).hint(hint));
  }

  /** The client would not take the text for what it is meant to be. */
  void misread(String part) {
    diagnostics.add(
        Diagnostic.of(Code.CONVERSION_IMPOSSIBLE, client + " would misread the " + part)
            .hint("Set it in the app's code, or choose a client that reads it"));
  }

  /** The client has no words for a setting. */
  void lost(String name, Value value, Severity severity) {
    String shown = shown(name, value);
    if (severity == Severity.ERROR) {
      impossible(shown, "Set it in the app's code, or take it out of the URL");
    } else {
      diagnostics.add(
          Diagnostic.of(Code.SETTING_LOST, client + " cannot be told " + shown)
              .as(severity)
              .hint("Set it in the app's code if it is needed"));
    }
  }

  void lostNameless(int count) {
    diagnostics.add(
        Diagnostic.of(
                Code.SETTING_LOST,
                count + " parameter" + (count > 1 ? "s" : "") + " that no client knows left out")
            .hint("Take what no client knows out of the URL"));
  }

  void translated(String name, String own) {
    diagnostics.add(Diagnostic.of(Code.SETTING_TRANSLATED, name + " is " + own + " to " + client));
  }

  void databaseNamed(String user) {
    diagnostics.add(
        Diagnostic.of(Code.SETTING_TRANSLATED, "database " + user + " is named as the user")
            .detail("the URL names none, and libpq takes the one named as the user"));
  }

  void tlsStricter(TlsMode wanted, TlsMode said) {
    diagnostics.add(
        Diagnostic.of(
                Code.TLS_CHANGED,
                "sslmode=%s becomes what libpq calls %s: %s knows nothing nearer"
                    .formatted(wanted.parameterValue(), said.parameterValue(), client))
            .hint("Write a stronger sslmode in the URL if all its clients can do it"));
  }

  void tlsUnsaid(String consequence) {
    diagnostics.add(
        Diagnostic.of(Code.TLS_CHANGED, "the URL says nothing about TLS, and " + consequence)
            .hint("Write `sslmode=` with the mode you mean"));
  }

  void otherRoots(String roots) {
    diagnostics.add(
        Diagnostic.of(Code.TLS_CHANGED, client + " verifies against " + roots)
            .hint("Give the authority's file with `sslrootcert=` if that is not the one meant"));
  }

  void noTlsOverSockets() {
    diagnostics.add(
        Diagnostic.of(Code.TLS_CHANGED, "what the URL says about TLS is left out")
            .as(Severity.NOTE)
            .detail("libpq never uses it over a socket of this machine"));
  }

  void variable(String name, String value) {
    diagnostics.add(
        Diagnostic.of(
                Code.VARIABLE_NEEDED, "%s takes %s=%s beside it".formatted(client, name, value))
            .hint("Set " + name + " in the app's environment"));
  }

  /** Returns whether anything stands in the way of a text. */
  boolean prevent() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }

  List<Diagnostic> all() {
    return List.copyOf(diagnostics);
  }

  private static String shown(String name, Value value) {
    return value
        .open()
        .filter(text -> text.length() <= LONGEST_VALUE && text.chars().noneMatch(c -> c < ' '))
        .map(text -> name + "=" + text)
        .orElse("the value of " + name);
  }
}
