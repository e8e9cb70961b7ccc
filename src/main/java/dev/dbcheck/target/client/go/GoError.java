package dev.dbcheck.target.client.go;

/** An error as Go's libraries return it; it never leaves the package. */
final class GoError extends Exception {
  private static final long serialVersionUID = 1;

  private final String parsed;

  /** Makes an error of a message in bytes. */
  GoError(String message) {
    this(message, "");
  }

  /** Makes the error of a URL, or of a part of it. */
  GoError(String message, String parsed) {
    super(message, null, false, false);
    this.parsed = parsed;
  }

  /** Returns the message as {@code url.Error} shows it, with the URL. */
  String withUrl() {
    return "parse " + GoText.quote(parsed) + ": " + getMessage();
  }
}
