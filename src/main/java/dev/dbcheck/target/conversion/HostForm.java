package dev.dbcheck.target.conversion;

import dev.dbcheck.target.Endpoint;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a client's text names hosts.
 *
 * @param places where each kind of host stands; in the authority if nothing else is said
 * @param traits what else there is to it
 * @param socketParameter the parameter that holds the path of a socket's file
 */
record HostForm(Map<Kind, Place> places, Set<Trait> traits, Optional<String> socketParameter) {

  /** The kinds of hosts that clients tell apart. */
  enum Kind {
    /** ASCII letters, digits, dots and hyphens. */
    PLAIN("a host's name"),
    /** A name with other characters, which a strict reader of URLs rejects. */
    ODD("a host's name with such characters"),
    IPV6("an IPv6 address"),
    ZONE("an IPv6 address with a zone"),
    SOCKET("a Unix-domain socket"),
    /** Without a file, as Linux has it. */
    ABSTRACT_SOCKET("an abstract socket"),
    SEVERAL("more than one host"),
    SEVERAL_WITH_IPV6("an IPv6 address among several hosts"),
    SEVERAL_WITH_SOCKET("a socket among several hosts");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** Returns what it is called in a finding. */
    String words() {
      return words;
    }
  }

  /** What distinguishes the ways of clients. */
  enum Trait {
    /** A host stands in the authority in any case, and the query's replaces it. */
    STUB,
    /** The port stands beside that host, and not in the query. */
    PORT_BESIDE_STUB,
    /** A zone is taken as it stands, and not decoded. */
    LITERAL_ZONE,
    /** An IPv6 address has brackets in the query too. */
    BRACKETS_IN_QUERY,
    /** libpq's {@code hostaddr} is known. */
    ADDRESS
  }

  HostForm {
    places = Collections.unmodifiableMap(new EnumMap<>(places));
    traits = Collections.unmodifiableSet(traits);
  }

  /** Returns a form in which all but abstract sockets have their place in the authority. */
  static HostForm inAuthority() {
    Map<Kind, Place> places = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      places.put(kind, Place.AUTHORITY);
    }
    places.put(Kind.ABSTRACT_SOCKET, Place.NOWHERE);
    return new HostForm(places, EnumSet.noneOf(Trait.class), Optional.empty());
  }

  /** Returns the form with some kinds of hosts elsewhere. */
  HostForm with(Place place, Kind... kinds) {
    Map<Kind, Place> changed = new EnumMap<>(places);
    for (Kind kind : kinds) {
      changed.put(kind, place);
    }
    return new HostForm(changed, traits, socketParameter);
  }

  /** Returns the form with further traits. */
  HostForm with(Trait... more) {
    Set<Trait> changed = EnumSet.noneOf(Trait.class);
    changed.addAll(traits);
    changed.addAll(List.of(more));
    return new HostForm(places, changed, socketParameter);
  }

  /** Returns the form with a parameter for the path of a socket's file. */
  HostForm withSocketParameter(String name) {
    HostForm changed = with(Place.PARAMETER, Kind.SOCKET);
    return new HostForm(changed.places, traits, Optional.of(name));
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** Returns the kinds to be named among these endpoints for which there is no place. */
  List<Kind> unnameable(List<Endpoint> endpoints) {
    return kinds(endpoints).filter(kind -> places.get(kind) == Place.NOWHERE).distinct().toList();
  }

  /** Returns where all these endpoints stand: what one of them needs holds for all. */
  Place place(List<Endpoint> endpoints) {
    List<Place> needed = kinds(endpoints).map(places::get).toList();
    return Stream.of(Place.NOWHERE, Place.PARAMETER, Place.QUERY)
        .filter(needed::contains)
        .findFirst()
        .orElse(Place.AUTHORITY);
  }

  private static Stream<Kind> kinds(List<Endpoint> endpoints) {
    Stream<Kind> each = endpoints.stream().map(endpoint -> kind(endpoint.host()));
    if (endpoints.size() < 2) {
      return each;
    }
    boolean socket = endpoints.stream().anyMatch(Endpoint::isSocket);
    boolean ipv6 =
        endpoints.stream()
            .anyMatch(endpoint -> !endpoint.isSocket() && endpoint.host().indexOf(':') >= 0);
    return Stream.of(
            Stream.of(Kind.SEVERAL),
            Stream.of(Kind.SEVERAL_WITH_IPV6).filter(_ -> ipv6),
            Stream.of(Kind.SEVERAL_WITH_SOCKET).filter(_ -> socket),
            each)
        .flatMap(kinds -> kinds);
  }

  private static Kind kind(String host) {
    if (host.startsWith("@")) {
      return Kind.ABSTRACT_SOCKET;
    }
    if (host.startsWith("/")) {
      return Kind.SOCKET;
    }
    if (host.indexOf(':') >= 0) {
      return host.indexOf('%') >= 0 ? Kind.ZONE : Kind.IPV6;
    }
    return host.chars().allMatch(HostForm::isPlain) ? Kind.PLAIN : Kind.ODD;
  }

  private static boolean isPlain(int c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '-');
  }
}
