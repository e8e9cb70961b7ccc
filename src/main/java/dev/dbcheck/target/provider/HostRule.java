package dev.dbcheck.target.provider;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A kind of name that a provider gives to databases.
 *
 * @param hosts the patterns, of which any may match
 * @param form from where such a name can be reached
 * @param pooling what answers there, at any port that {@code ports} does not name
 * @param ports what answers at certain ports
 * @param inside whether only the provider's own environment proves the name to be the provider's
 * @param told whether such a name outside of that environment is worth a finding
 * @param tls what is demanded of TLS
 * @param readOnly whether the name leads to servers that cannot write
 * @param facts what else is known of it
 */
record HostRule(
    List<HostGlob> hosts,
    Form form,
    Pooling pooling,
    Map<Integer, Pooling> ports,
    boolean inside,
    boolean told,
    Demand tls,
    boolean readOnly,
    List<Fact> facts) {

  /** Whether TLS must be used. */
  enum Demand {
    YES,
    NO,
    UNKNOWN
  }

  HostRule {
    hosts = List.copyOf(hosts);
    Objects.requireNonNull(form, "form is null");
    Objects.requireNonNull(pooling, "pooling is null");
    ports = Map.copyOf(ports);
    Objects.requireNonNull(tls, "tls is null");
    facts = List.copyOf(facts);
  }

  boolean matches(String host) {
    return hosts.stream().anyMatch(glob -> glob.matches(host));
  }

  Pooling at(int port) {
    return Optional.ofNullable(ports.get(port)).orElse(pooling);
  }
}
