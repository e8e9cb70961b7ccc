package dev.dbcheck.target.client;

import java.util.Optional;

/** What a client does about TLS when it connects with given fields. */
public interface TlsBehaviour {

  /** Returns what the connection is protected by at least. */
  TlsLevel level();

  /** Returns the root certificates it would use: a file's path, or words such as "Node's roots". */
  Optional<String> roots();

  /** Returns what has to be known besides, in a sentence without a secret. */
  Optional<String> remark();
}
