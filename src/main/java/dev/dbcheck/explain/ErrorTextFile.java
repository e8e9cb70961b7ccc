package dev.dbcheck.explain;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.env.document.IniDocument;
import dev.dbcheck.env.document.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the file of messages; its head describes its form. */
final class ErrorTextFile {
  private static final String FILE = "error-texts.ini";
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Read once, and by {@code explain} only. */
  static final class Holder {
    static final List<ErrorTextRule> ALL = read();

    private Holder() {}
  }

  private ErrorTextFile() {}

  private static List<ErrorTextRule> read() {
    try (InputStream file = ErrorTextFile.class.getResourceAsStream(FILE)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return IniDocument.read(text).members().entrySet().stream()
          .map(section -> rule(section.getKey(), section.getValue()))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static ErrorTextRule rule(String name, Node section) {
    int colon = name.indexOf(':');
    return new ErrorTextRule(
        colon < 0 ? name : name.substring(0, colon),
        lines(section, "text").map(TextPattern::of).toList(),
        SPACE
            .splitAsStream(sentence(section, "codes"))
            .map(id -> Code.ofId(id).orElseThrow(() -> new IllegalStateException(id)))
            .toList(),
        sentence(section, "cause"),
        sentence(section, "fix"),
        section.at("source").text().orElse(""));
  }

  private static Stream<String> lines(Node section, String key) {
    return text(section, key).lines().filter(line -> !line.isBlank());
  }

  private static String sentence(Node section, String key) {
    return SPACE.matcher(text(section, key)).replaceAll(" ").strip();
  }

  private static String text(Node section, String key) {
    return section.at(key).text().orElseThrow(() -> new IllegalStateException(key + " is missing"));
  }
}
