package dev.dbcheck.target.reading;

import dev.dbcheck.target.UrlSplit;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the parts of a URL are meant to be.
 *
 * @param scheme without its colon
 * @param userinfo without its {@code @}
 * @param host with its ports
 * @param path without its slash
 * @param parameters without the characters between them
 */
record UrlRegions(
    Region scheme, Region userinfo, Region host, Region path, List<Region> parameters) {

  /** A stretch of the text. */
  record Region(int start, int end) {
    String of(String text) {
      return text.substring(start, end);
    }

    boolean isEmpty() {
      return start == end;
    }
  }

  UrlRegions {
    parameters = List.copyOf(parameters);
  }

  static UrlRegions of(String text) {
    int separator = text.indexOf("://");
    int body = separator < 0 ? 0 : separator + 3;
    UrlSplit split = UrlSplit.of(text.substring(body));
    int at = split.hasUserinfo() ? body + split.userinfo().length() : -1;
    int hostStart = at < 0 ? body : at + 1;
    int hostEnd = hostStart + split.server().length();
    int pathStart = split.hasPath() ? hostEnd + 1 : hostEnd;
    int pathEnd = pathStart + split.path().length();
    return new UrlRegions(
        new Region(0, Math.max(0, separator)),
        new Region(body, Math.max(body, at)),
        new Region(hostStart, hostEnd),
        new Region(pathStart, pathEnd),
        split.query().isEmpty() ? List.of() : parameters(text, pathEnd));
  }

  private static List<Region> parameters(String text, int query) {
    List<Region> parameters = new ArrayList<>();
    for (int start = query + 1; start < text.length(); ) {
      int end = text.indexOf('&', start);
      end = end < 0 ? text.length() : end;
      parameters.add(new Region(start, end));
      start = end + 1;
    }
    return parameters;
  }
}
