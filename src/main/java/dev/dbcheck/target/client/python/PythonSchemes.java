package dev.dbcheck.target.client.python;

import java.util.Set;

/** The schemes that {@code urllib.parse} of Python 3.14 treats in a way of their own. */
final class PythonSchemes {
  private static final Set<String> WITH_NETLOC =
      Set.of(
          "file ftp git git+ssh gopher http https imap itms-services mms nfs nntp prospero rsync"
              .concat(" rtsp rtsps rtspu sftp shttp snews svn svn+ssh telnet wais ws wss")
              .split(" "));

  private static final Set<String> WITH_PARAMS =
      Set.of(
          "ftp hdl prospero http imap https shttp rtsp rtsps rtspu sip sips mms sftp tel"
              .split(" "));

  private PythonSchemes() {}

  /** Returns whether a URL of the scheme is written with slashes even if nothing follows them. */
  static boolean hasNetloc(String scheme) {
    return WITH_NETLOC.contains(scheme);
  }

  /** Returns whether a semicolon ends the path of such a URL. */
  static boolean hasParams(String scheme) {
    return scheme.isEmpty() || WITH_PARAMS.contains(scheme);
  }
}
