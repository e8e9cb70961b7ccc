package dev.dbcheck.probe;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Closes a socket at the deadline, whoever is blocked on it; a read time-out alone would not hold
 * against a server that sends one byte now and then.
 */
final class Watchdog implements AutoCloseable {

  private enum State {
    WATCHING,
    FIRED,
    DISMISSED
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.WATCHING);
  private final Thread thread;

  private Watchdog(Socket socket, Deadline deadline) {
    thread = Thread.ofVirtual().name("deadline").unstarted(() -> watch(socket, deadline));
  }

  static Watchdog over(Socket socket, Deadline deadline) {
    Watchdog watchdog = new Watchdog(socket, deadline);
    watchdog.thread.start();
    return watchdog;
  }

  private void watch(Socket socket, Deadline deadline) {
    try {
      Thread.sleep(deadline.remaining());
    } catch (InterruptedException dismissed) {
      return;
    }
    if (state.compareAndSet(State.WATCHING, State.FIRED)) {
      try {
        socket.close();
      } catch (IOException alreadyGone) {
        // Closing is all that was wanted.
      }
    }
  }

  boolean hasFired() {
    return state.get() == State.FIRED;
  }

  /** Lets the socket live on. */
  @Override
  public void close() {
    state.compareAndSet(State.WATCHING, State.DISMISSED);
    thread.interrupt();
  }
}
