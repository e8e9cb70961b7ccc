package dev.dbcheck.target.conversion;

import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.TlsMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Tells a client what a target wants of TLS, never less. */
final class TlsConversion {
  private final TlsForm form;
  private final Remarks remarks;
  private final SequencedMap<String, Value> own = new LinkedHashMap<>();
  private final SequencedMap<String, String> variables = new LinkedHashMap<>();

  TlsConversion(TlsForm form, Remarks remarks) {
    this.form = form;
    this.remarks = remarks;
  }

  /** Returns the parameters, once {@link #convert} has run. */
  SequencedMap<String, Value> parameters() {
    return own;
  }

  /** Returns the variables to be set beside them. */
  SequencedMap<String, String> variables() {
    return variables;
  }

  void convert(TlsWish wish, Optional<Secret> keyPassword) {
    if (wish.reach() == TlsWish.Reach.SOCKETS) {
      if (wish.explicit()) {
        remarks.noTlsOverSockets();
      }
      return;
    }
    boolean silent =
        !wish.explicit() && wish.roots() == TlsWish.Roots.NONE && wish.certificate().isEmpty();
    if (silent) {
      convertSilence(wish);
      return;
    }
    Optional<TlsForm.Told> told = form.tell(wish);
    told.ifPresentOrElse(
        words -> {
          take(words);
          TlsMode wanted = wish.plainly().mode();
          if (words.meaning().compareTo(wanted) > 0) {
            remarks.tlsStricter(wanted, words.meaning());
          }
          words.otherRoots().ifPresent(remarks::otherRoots);
        },
        () -> remarks.impossible(words(wish), "Set it in the app's code, and not in the URL"));
    if (wish.mode() != TlsMode.DISABLE) {
      addCertificate(wish, keyPassword);
    }
  }

  /** Where the URL says nothing libpq uses TLS if it is offered, and others never or always. */
  private void convertSilence(TlsWish wish) {
    switch (form.unsaid()) {
      case DISABLE -> {
        TlsForm.Told told = form.tell(wish).orElseThrow();
        boolean demands = told.meaning().compareTo(TlsMode.PREFER) > 0;
        if (demands && wish.reach() == TlsWish.Reach.THIS_MACHINE) {
          remarks.tlsUnsaid("it is not used within this machine");
        } else {
          take(told);
          if (demands) {
            remarks.tlsUnsaid("it is demanded, as it cannot be left to the server");
          }
        }
      }
      case REQUIRE -> remarks.tlsUnsaid("it is demanded unless sslmode=disable says otherwise");
      case ALLOW, PREFER, VERIFY_CA, VERIFY_FULL -> {}
    }
  }

  private void take(TlsForm.Told told) {
    told.settings().forEach((name, value) -> own.put(name, Value.of(value)));
    told.variables().forEach(this::addVariable);
  }

  private void addVariable(String name, String value) {
    variables.put(name, value);
    remarks.variable(name, value);
  }

  private void addCertificate(TlsWish wish, Optional<Secret> keyPassword) {
    if (wish.certificate().isEmpty() && wish.key().isEmpty()) {
      return;
    }
    List<String> names = form.certificate();
    if (names.isEmpty()) {
      remarks.impossible("a client's certificate", "Set it in the app's code, not in the URL");
      return;
    }
    wish.certificate().ifPresent(file -> addFile(names.get(0), file));
    wish.key().ifPresent(file -> addFile(names.get(1), file));
    if (keyPassword.isPresent() && names.size() > 2) {
      own.put(names.get(2), new Value.Hidden(keyPassword.get()));
    } else if (keyPassword.isPresent()) {
      remarks.impossible("the password of a key", "Use a key that is not encrypted");
    }
  }

  private void addFile(String name, String file) {
    TlsForm.variable(name)
        .ifPresentOrElse(bare -> addVariable(bare, file), () -> own.put(name, Value.of(file)));
  }

  private static String words(TlsWish wish) {
    String mode = "sslmode=" + wish.mode().parameterValue();
    return switch (wish.roots()) {
      case NONE -> mode;
      case FILE -> mode + " with sslrootcert=" + wish.file().orElse("");
      case SYSTEM -> mode + " with the system's roots";
    };
  }
}
