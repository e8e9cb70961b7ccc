package dev.dbcheck.target.conversion;

import dev.dbcheck.secret.Secret;
import java.util.List;
import java.util.Map;

/** A real library or program that connects to real servers. */
interface RealClient {

  /** Returns the name of {@code --client}. */
  String client();

  /**
   * Connects to each text in turn; none of them stands in the list of processes.
   *
   * @param variables what is to be set beside the texts
   */
  Connected connect(List<Secret> texts, Map<String, String> variables);

  /**
   * What came of it.
   *
   * @param version what connected, or why nothing did
   * @param outcomes one for each text; nothing where the client is not installed
   */
  record Connected(String version, List<Outcome> outcomes) {}

  /** How one connection ended. */
  sealed interface Outcome {

    /** The server said where the client is, and as whom. */
    record Reached(String database, String user, boolean tls) implements Outcome {}

    /** There was no connection; the error's name, as its text may quote the password. */
    record Failed(String error) implements Outcome {}
  }
}
