package dev.dbcheck.report;

import dev.dbcheck.target.Endpoint;
import dev.dbcheck.target.EndpointKind;
import dev.dbcheck.target.Target;
import dev.dbcheck.target.provider.ProviderMatch;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A target for a human reader. */
final class TargetText {
  private TargetText() {}

  static List<String> lines(Target target, Optional<ProviderMatch> provider) {
    Columns columns = new Columns().row("url", target.redacted());
    for (Endpoint endpoint : target.endpoints()) {
      columns.row("host", host(endpoint)).row("port", String.valueOf(endpoint.port()));
    }
    columns
        .row("database", target.database().orElse("not set: most clients take the user's name"))
        .row("user", target.user().orElse("not set: most clients take the account's name"))
        .row("password", target.hasPassword() ? "set" : "not set")
        .row("tls", tls(target));
    provider.ifPresent(match -> columns.row("provider", provider(match)));
    if (!target.parameters().isEmpty()) {
      columns.row(
          "parameters",
          target.parameters().entrySet().stream()
              .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
              .collect(Collectors.joining(" ")));
    }
    return columns.lines();
  }

  /** Returns the provider, the reach of the name, and what answers there. */
  static String provider(ProviderMatch match) {
    String reach =
        switch (match.form()) {
          case INTERNAL -> "internal name";
          case EXTERNAL -> "external name";
        };
    String behind =
        switch (match.pooling()) {
          case DIRECT -> ", direct";
          case SESSION -> ", pooler in session mode";
          case TRANSACTION -> ", pooler in transaction mode";
          case POOLED -> ", pooler";
          case UNKNOWN -> "";
        };
    return match.provider().title() + " (" + reach + behind + ")";
  }

  private static String host(Endpoint endpoint) {
    String dialled =
        endpoint.hostAddress().map(address -> " (dials hostaddr " + address + ")").orElse("");
    return endpoint.host() + dialled + " (" + place(endpoint.kind()) + ")";
  }

  private static String place(EndpointKind kind) {
    return switch (kind) {
      case LOOPBACK -> "this machine";
      case SOCKET -> "a socket on this machine";
      case PRIVATE -> "a private network";
      case PUBLIC -> "a public address";
      case UNKNOWN -> "a name, not looked up";
    };
  }

  private static String tls(Target target) {
    String mode = target.tls().mode().parameterValue();
    return target.tls().explicit() ? mode : mode + " (the default; the URL says nothing)";
  }
}
