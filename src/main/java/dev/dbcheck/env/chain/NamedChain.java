package dev.dbcheck.env.chain;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A chain as the user names it: {@code NAME} or {@code NAME@VERSION}.
 *
 * @param chain the chain
 * @param version the version, if the user names one
 */
public record NamedChain(Chain chain, Optional<String> version) {
  private static final Pattern VERSION = Pattern.compile("[0-9][0-9A-Za-z.+-]{0,63}");

  public NamedChain {
    Objects.requireNonNull(chain, "chain is null");
    Objects.requireNonNull(version, "version is null");
  }

  /** Returns the chain of such a text; nothing where the name or the form of the version is not. */
  public static Optional<NamedChain> of(String text) {
    int at = text.indexOf('@');
    String name = at < 0 ? text : text.substring(0, at);
    Optional<String> version = at < 0 ? Optional.empty() : Optional.of(text.substring(at + 1));
    boolean malformed = version.filter(given -> !VERSION.matcher(given).matches()).isPresent();
    return malformed
        ? Optional.empty()
        : Chains.find(name).map(chain -> new NamedChain(chain, version));
  }

  /** Returns the edition of the version, the newest one where none is named. */
  public Edition edition() {
    return version.map(chain::edition).orElseGet(chain::newest);
  }
}
