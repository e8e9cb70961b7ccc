package dev.dbcheck.target.client;

import java.util.Objects;

/** The root certificates against which a client verifies a server's. */
public sealed interface TlsRoots {

  /** Those that come with the client or its platform. */
  enum BuiltIn implements TlsRoots {
    /** OpenSSL's or the operating system's. */
    SYSTEM("the system's roots"),
    NODE("the roots built into Node.js, and NODE_EXTRA_CA_CERTS"),
    JVM("the Java runtime's roots"),
    NONE("no roots");

    private final String words;

    BuiltIn(String words) {
      this.words = words;
    }

    @Override
    public String words() {
      return words;
    }
  }

  /**
   * A file that is there.
   *
   * @param path as the client takes it
   */
  record File(String path) implements TlsRoots {
    public File {
      Objects.requireNonNull(path, "path is null");
    }

    @Override
    public String words() {
      return path;
    }
  }

  /**
   * A file that is not there, which makes the handshake fail.
   *
   * @param path as the client takes it
   */
  record MissingFile(String path) implements TlsRoots {
    public MissingFile {
      Objects.requireNonNull(path, "path is null");
    }

    @Override
    public String words() {
      return path + ", which does not exist";
    }
  }

  /** Returns what they are called in a report. */
  String words();
}
