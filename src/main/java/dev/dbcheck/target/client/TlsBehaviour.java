package dev.dbcheck.target.client;

import java.util.Objects;
import java.util.Optional;

/** What a client does about TLS when it connects with given fields. */
public sealed interface TlsBehaviour permits TlsPlan, TlsBehaviour.Rejected, TlsBehaviour.NoFile {

  /** Returns what the connection is protected by at least. */
  TlsLevel level();

  /**
   * The client fails before it dials, because of what the URL says.
   *
   * @param error what it says, without the value of a secret
   */
  record Rejected(String error) implements TlsBehaviour {
    public Rejected {
      Objects.requireNonNull(error, "error is null");
    }

    @Override
    public TlsLevel level() {
      return TlsLevel.FAILS;
    }
  }

  /**
   * The client fails before it dials, because a file cannot be read.
   *
   * @param file the file's name as the client takes it
   */
  record NoFile(String file) implements TlsBehaviour {
    public NoFile {
      Objects.requireNonNull(file, "file is null");
    }

    @Override
    public TlsLevel level() {
      return TlsLevel.FAILS;
    }
  }

  /** Returns what has to be known besides, in a sentence without a secret. */
  default Optional<String> remark() {
    return Optional.empty();
  }
}
