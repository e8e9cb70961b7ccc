package dev.dbcheck.target.client.go;

import dev.dbcheck.target.client.Grammar;
import dev.dbcheck.target.client.PythonQuotes;
import dev.dbcheck.target.client.Reading;
import java.util.Locale;
import java.util.Optional;

/**
 * How {@code dburl.Parse} of xo/dburl 0.23.7 reads a text; it was run on the recorded corpus.
 *
 * <p>It writes a DSN for another driver and quotes nothing in it, so that a space or a quote in the
 * password changes what that driver reads; hence the DSN is all there is to say.
 */
final class DburlGrammar implements Grammar {
  @Override
  public Reading read(String text) {
    try {
      return Reading.TakenOtherwise.of(
          "dsn " + PythonQuotes.quote(GoText.text(dsn(GoText.bytes(text)))));
    } catch (GoError e) {
      return Reading.Rejected.of(GoText.text(e.getMessage()));
    }
  }

  private static String dsn(String text) throws GoError {
    GoUrl url = parse(text);
    if (url.scheme().isEmpty()) {
      String kind = kindOfFile(text).orElseThrow(() -> new GoError("invalid database scheme"));
      return dsn(kind + ":" + text);
    }
    String original = text.substring(0, url.scheme().length());
    int plus = url.scheme().indexOf('+');
    String kind = plus < 0 ? url.scheme() : url.scheme().substring(0, plus);
    DburlScheme scheme =
        DburlScheme.of(kind).orElseThrow(() -> new GoError("unknown database scheme"));
    String transport = plus < 0 ? "tcp" : original.substring(plus + 1);

    if (scheme.driver().equals("file")) {
      return file(url, plus >= 0);
    }
    if (!scheme.isOpaque() && !url.opaque().isEmpty()) {
      return dsn(original + "://" + rest(url));
    }
    if (scheme.isOpaque() && url.opaque().isEmpty()) {
      url = opaque(url);
    } else if (!scheme.isOpaque() && isLocal(url)) {
      transport = "unix";
    }
    boolean checked = plus >= 0 || !transport.equals("tcp");
    if (checked && !scheme.allows(transport)) {
      throw new GoError("invalid transport protocol");
    }
    return DburlDsn.of(scheme, url, transport);
  }

  private static boolean isLocal(GoUrl url) {
    boolean path = !url.path().isEmpty() && !url.path().equals("/");
    return url.host().equals(".") || url.host().isEmpty() && path;
  }

  private static GoUrl parse(String text) throws GoError {
    try {
      return GoUrlParser.parse(text);
    } catch (GoError e) {
      throw new GoError(e.withUrl());
    }
  }

  /** The kind that a file's name ends with; there are no files to look into. */
  private static Optional<String> kindOfFile(String name) {
    int dot = name.lastIndexOf('.');
    String end = dot > name.lastIndexOf('/') ? name.substring(dot).toLowerCase(Locale.ROOT) : "";
    return switch (end) {
      case ".duckdb" -> Optional.of("duckdb");
      case ".db", ".sqlite", ".sqlite3" -> Optional.of("sqlite3");
      default -> Optional.empty();
    };
  }

  private static String file(GoUrl url, boolean hasTransport) throws GoError {
    String path = url.opaque().isEmpty() ? url.path() : url.opaque();
    if (hasTransport) {
      throw new GoError("invalid transport protocol");
    }
    if (path.isEmpty()) {
      throw new GoError("missing path");
    }
    String kind = kindOfFile(path).orElseThrow(() -> new GoError("unknown file extension"));
    return dsn(kind + "://" + rest(url));
  }

  private static String rest(GoUrl url) {
    return url.user().map(user -> user.written() + "@").orElse("")
        + (url.opaque().isEmpty() ? url.path() : url.opaque())
        + (url.rawQuery().isEmpty() ? "" : "?" + url.rawQuery())
        + (url.fragment().isEmpty() ? "" : "#" + url.fragment());
  }

  private static GoUrl opaque(GoUrl url) {
    return new GoUrl(
        url.scheme(),
        url.host() + url.path(),
        url.user(),
        "",
        "",
        "",
        url.forceQuery(),
        url.rawQuery(),
        url.fragment(),
        url.rawFragment(),
        url.omitHost());
  }
}
