package dev.dbcheck.target.client.python;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Surroundings;
import dev.dbcheck.target.client.TlsBehaviour;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The files and versions that asyncpg 0.31.0 is told for TLS, by parameter or by variable. */
final class AsyncpgTlsFiles {
  /** The members of Python's {@code ssl.TLSVersion} that asyncpg lets through. */
  private static final Set<String> VERSIONS =
      Set.of("TLSv1", "TLSv1_1", "TLSv1_2", "TLSv1_3", "MINIMUM_SUPPORTED", "MAXIMUM_SUPPORTED");

  private final boolean ofDsn;
  private final Fields fields;
  private final Surroundings surroundings;

  /** Returns what is told by variables, and by parameters where they are those of a DSN. */
  AsyncpgTlsFiles(boolean ofDsn, Fields fields, Surroundings surroundings) {
    this.ofDsn = ofDsn;
    this.fields = fields;
    this.surroundings = surroundings;
  }

  /** Returns a parameter's value, or else that of the variable named like it. */
  Optional<String> value(String name) {
    String variable = "PG" + name.replace("_", "").toUpperCase(Locale.ROOT);
    Optional<String> parameter = ofDsn ? fields.parameter(name) : Optional.empty();
    return parameter.or(() -> surroundings.variable(variable));
  }

  /** Returns how the client starts TLS, by name; any text as {@code direct_tls} means directly. */
  Optional<String> negotiation() {
    return !ofDsn && fields.parameter("direct_tls").isPresent()
        ? Optional.of("direct")
        : value("sslnegotiation").or(() -> surroundings.variableEvenEmpty("PGSSLNEGOTIATION"));
  }

  boolean exists(String file) {
    try {
      return surroundings.exists(Path.of(file));
    } catch (InvalidPathException _) {
      return false;
    }
  }

  /** Returns the failure that a list of revoked certificates makes, which only roots go with. */
  Optional<TlsBehaviour> faultOfRevocations() {
    return missing("sslcrl");
  }

  /** Returns the failure that a client's certificate, its key or a version makes. */
  Optional<TlsBehaviour> faultOfClient() {
    Optional<TlsBehaviour> certificate = missing("sslcert");
    Optional<TlsBehaviour> key =
        value("sslcert").isPresent() ? missing("sslkey") : Optional.empty();
    Optional<TlsBehaviour> noPath =
        value("sslkey")
            .filter(file -> file.indexOf('\0') >= 0)
            .map(_ -> new TlsBehaviour.Rejected("ValueError: embedded null byte"));
    return certificate.or(() -> key).or(() -> noPath).or(this::faultOfVersions);
  }

  private Optional<TlsBehaviour> missing(String name) {
    return value(name).filter(file -> !exists(file)).map(TlsBehaviour.NoFile::new);
  }

  private Optional<TlsBehaviour> faultOfVersions() {
    return List.of("ssl_min_protocol_version", "ssl_max_protocol_version").stream()
        .flatMap(name -> value(name).stream())
        .filter(version -> !VERSIONS.contains(version.replace('.', '_')))
        .findFirst()
        .map(version -> new TlsBehaviour.Rejected(words(version)));
  }

  private static String words(String version) {
    return "ClientConfigurationError: "
        + (version.startsWith("SSL") ? "Unsupported" : "No such")
        + " TLS version: "
        + version;
  }
}
