package dev.dbcheck.probe;

import dev.dbcheck.target.Target;
import java.time.Clock;

/**
 * How one peer is reached, the first time and again.
 *
 * @param target what the URL says
 * @param settings what the caller says
 * @param peer the pinned address
 * @param clock for deadlines and certificates
 */
record Route(Target target, ProbeSettings settings, Peer peer, Clock clock) {
  TlsPolicy policy() {
    return TlsPolicy.of(target, settings);
  }
}
