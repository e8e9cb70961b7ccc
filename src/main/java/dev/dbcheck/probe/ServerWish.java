package dev.dbcheck.probe;

import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.target.Target;
import java.util.Optional;

/**
 * Which of several servers a URL wants: {@code target_session_attrs} of libpq, {@code
 * targetServerType} of pgjdbc. A wish for a standby is none here, since nothing can be changed
 * there.
 */
enum ServerWish {
  ANY,
  PRIMARY,
  WRITABLE;

  static ServerWish of(Target target) {
    return target
        .parameter("target_session_attrs")
        .or(() -> target.parameter("targetServerType"))
        .map(ServerWish::ofValue)
        .orElse(ANY);
  }

  private static ServerWish ofValue(String value) {
    return switch (value) {
      case "read-write" -> WRITABLE;
      case "primary", "master" -> PRIMARY;
      default -> ANY;
    };
  }

  /** Returns why a server is not the wanted one, or nothing. */
  Optional<Diagnostic> objection(Server server) {
    boolean objects =
        switch (this) {
          case ANY -> false;
          case PRIMARY -> server.standby();
          case WRITABLE -> server.standby() || server.readOnly();
        };
    return objects ? Readiness.check(server).stream().findFirst() : Optional.empty();
  }
}
