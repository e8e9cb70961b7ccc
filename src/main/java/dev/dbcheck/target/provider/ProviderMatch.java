package dev.dbcheck.target.provider;

import java.util.List;
import java.util.Objects;

/**
 * The provider that a name belongs to.
 *
 * @param provider the provider
 * @param form from where the name can be reached
 * @param pooling what answers at the name and the port
 * @param demandsTls whether a connection without TLS is refused there
 * @param readOnly whether the name leads to servers that cannot write
 * @param notes what else is known of such names
 */
public record ProviderMatch(
    Provider provider,
    Form form,
    Pooling pooling,
    boolean demandsTls,
    boolean readOnly,
    List<Fact> notes) {

  public ProviderMatch {
    Objects.requireNonNull(provider, "provider is null");
    Objects.requireNonNull(form, "form is null");
    Objects.requireNonNull(pooling, "pooling is null");
    notes = List.copyOf(notes);
  }

  static ProviderMatch of(Provider provider, HostRule rule, int port) {
    return new ProviderMatch(
        provider,
        rule.form(),
        rule.at(port),
        rule.tls() == HostRule.Demand.YES,
        rule.readOnly(),
        rule.facts());
  }
}
