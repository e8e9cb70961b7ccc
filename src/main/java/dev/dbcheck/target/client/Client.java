package dev.dbcheck.target.client;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A program or library that connects to PostgreSQL.
 *
 * @param name what {@code --client} takes, such as {@code sqlalchemy-asyncpg}
 * @param title what people call it, such as {@code SQLAlchemy with asyncpg}
 * @param version the version whose behaviour this is
 * @param evidence how that is known
 * @param grammar how it takes a URL apart
 * @param hosts what it does with several hosts
 * @param defaults what it takes where neither the URL nor its surroundings say anything
 * @param parameters what it does with the URL's parameters
 * @param tls how it decides about TLS
 * @param fallbacks what it looks at besides the URL
 */
public record Client(
    String name,
    String title,
    String version,
    Evidence evidence,
    Grammar grammar,
    HostList hosts,
    Defaults defaults,
    ParameterRules parameters,
    TlsRules tls,
    Set<Fallback> fallbacks) {

  /** What a client does with a comma in the host. */
  public enum HostList {
    /** It is a list, tried in order; a port belongs to the host at its place, or one to all. */
    LIST,
    /** It is a part of the one host's name. */
    ONE_NAME
  }

  /**
   * What a client takes where nothing is said.
   *
   * @param host where it goes
   * @param database who names the database
   */
  public record Defaults(DefaultHost host, DefaultDatabase database) {
    public Defaults {
      Objects.requireNonNull(host, "host is null");
      Objects.requireNonNull(database, "database is null");
    }
  }

  /** Where a client goes when no host is named. */
  public enum DefaultHost {
    LOCALHOST,
    /** A socket of this machine; some try {@code localhost} if there is none. */
    LOCAL_SOCKET,
    /** Nowhere: the client fails. */
    NONE
  }

  /** Which database it is when none is named. */
  public enum DefaultDatabase {
    /** The one named as the user. */
    AS_USER,
    /** {@code postgres}. */
    POSTGRES,
    /** None: the client fails. */
    NONE
  }

  public Client {
    Objects.requireNonNull(name, "name is null");
    Objects.requireNonNull(title, "title is null");
    Objects.requireNonNull(version, "version is null");
    Objects.requireNonNull(evidence, "evidence is null");
    Objects.requireNonNull(grammar, "grammar is null");
    Objects.requireNonNull(hosts, "hosts is null");
    Objects.requireNonNull(defaults, "defaults is null");
    Objects.requireNonNull(parameters, "parameters is null");
    Objects.requireNonNull(tls, "tls is null");
    fallbacks = Set.copyOf(fallbacks);
  }

  /** Returns what the client makes of a text, what the text leaves open left open. */
  public Reading read(String text) {
    return grammar.readAsSaid(text);
  }

  /** Returns what becomes of each parameter it reads. */
  public List<ParameterUse> uses(Fields fields) {
    return parameters.uses(fields.parameters());
  }

  /** Returns the client with other rules about TLS. */
  public Client withTls(TlsRules rules) {
    return new Client(
        name, title, version, evidence, grammar, hosts, defaults, parameters, rules, fallbacks);
  }
}
