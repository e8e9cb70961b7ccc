package dev.dbcheck.guard;

import java.net.InetAddress;
import java.util.Objects;
import java.util.Optional;

/**
 * A host's name, and all names below it.
 *
 * @param text the pattern as the user wrote it
 * @param name in the form in which names are compared
 */
record NamePattern(String text, String name) implements HostPattern {
  NamePattern {
    Objects.requireNonNull(text, "text is null");
    Objects.requireNonNull(name, "name is null");
  }

  static Optional<HostPattern> of(String text) {
    String bare = text.startsWith("*.") ? text.substring(2) : text;
    String name = HostName.normalised(bare.startsWith(".") ? bare.substring(1) : bare);
    boolean numeric = name.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
    return numeric || !HostName.isName(name)
        ? Optional.empty()
        : Optional.of(new NamePattern(text, name));
  }

  @Override
  public boolean matchesName(String host) {
    String normalised = HostName.normalised(host);
    // A socket's folder may well end like a name.
    return HostName.isName(normalised)
        && (normalised.equals(name) || normalised.endsWith("." + name));
  }

  @Override
  public boolean matchesAddress(InetAddress address) {
    return false;
  }

  @Override
  public boolean namesThisMachine(LocalAddresses local) {
    return ThisMachine.isName(name);
  }
}
