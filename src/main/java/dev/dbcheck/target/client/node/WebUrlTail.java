package dev.dbcheck.target.client.node;

import dev.dbcheck.target.client.node.WebUrl.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What follows a URL's authority, or its scheme where it has none: path, query and fragment. */
final class WebUrlTail {
  private final String path;
  private final String query;

  private WebUrlTail(String path, String query) {
    this.path = path;
    this.query = query;
  }

  static WebUrlTail of(String text) {
    int hash = text.indexOf('#');
    String beforeHash = hash < 0 ? text : text.substring(0, hash);
    int mark = beforeHash.indexOf('?');
    return mark < 0
        ? new WebUrlTail(beforeHash, "")
        : new WebUrlTail(beforeHash.substring(0, mark), beforeHash.substring(mark + 1));
  }

  String query() {
    return query;
  }

  boolean pathIsEmpty() {
    return path.isEmpty();
  }

  /** Returns the path of a URL without an authority: opaque unless it starts with a slash. */
  Path path(boolean special) {
    return path.startsWith("/")
        ? new Path.Segments(segments(special))
        : new Path.Opaque(Percent.encode(path, PercentSet.CONTROL));
  }

  /** Returns the path's segments, those of dots carried out. */
  List<String> segments(boolean special) {
    String divided = special ? path.replace('\\', '/') : path;
    String[] parts = divided.substring(divided.startsWith("/") ? 1 : 0).split("/", -1);
    List<String> segments = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      String dots = parts[i].toLowerCase(Locale.ROOT).replace("%2e", ".");
      if (!dots.equals(".") && !dots.equals("..")) {
        segments.add(Percent.encode(parts[i], PercentSet.PATH));
        continue;
      }
      if (dots.equals("..") && !segments.isEmpty()) {
        segments.removeLast();
      }
      if (i == parts.length - 1) {
        segments.add("");
      }
    }
    return segments;
  }
}
