package dev.dbcheck.target;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The parameters of a target's URL that the target does not keep in the open. */
public final class WithheldParameters {
  private static final String KEY_PASSWORD = "sslpassword";

  private WithheldParameters() {}

  /**
   * One of them.
   *
   * @param name unless it may itself be a piece of a password
   * @param value decoded
   */
  public record Withheld(Optional<String> name, Secret value) {
    public Withheld {
      Objects.requireNonNull(name, "name is null");
      Objects.requireNonNull(value, "value is null");
    }
  }

  /** Returns those that have no other place in the target, in the URL's order. */
  public static List<Withheld> of(Target target) {
    UrlText text = UrlText.of(target.url());
    Findings ignored = new Findings(Origin.option("url"));
    return Scheme.of(text, ignored).map(scheme -> read(scheme, text, ignored)).orElse(List.of());
  }

  private static List<Withheld> read(Scheme scheme, UrlText text, Findings ignored) {
    UrlSplit split = UrlSplit.of(text.body(), scheme.grammar());
    UrlQuery query =
        QueryReader.read(split.query().orElse(""), scheme, !split.isAmbiguous(), ignored);
    List<Withheld> withheld = new ArrayList<>();
    for (UrlParameter parameter : query.all()) {
      boolean elsewhere = parameter.name().equals("password") || isKeyPassword(parameter);
      if (!HarmlessParameters.isShown(parameter) && !elsewhere) {
        withheld.add(
            new Withheld(
                Optional.of(parameter.name()).filter(_ -> !parameter.nameMayBeSecret()),
                Secret.of(parameter.value())));
      }
    }
    return withheld;
  }

  private static boolean isKeyPassword(UrlParameter parameter) {
    return parameter.name().equals(KEY_PASSWORD);
  }
}
