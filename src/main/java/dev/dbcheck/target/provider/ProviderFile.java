package dev.dbcheck.target.provider;

import dev.dbcheck.env.document.IniDocument;
import dev.dbcheck.env.document.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the file that holds all that is known of providers; its head describes its form. */
final class ProviderFile {
  private static final String FILE = "providers.ini";
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final List<String> FACTS = List.of("tls", "certificate", "url", "direct");

  /** Read once, and only where some host's name is looked at. */
  static final class Holder {
    static final List<Provider> ALL = read();

    private Holder() {}
  }

  private final Map<String, Node> sections;

  private ProviderFile(Map<String, Node> sections) {
    this.sections = sections;
  }

  private static List<Provider> read() {
    try (InputStream file = ProviderFile.class.getResourceAsStream(FILE)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return new ProviderFile(IniDocument.read(text).members()).providers();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private List<Provider> providers() {
    return sections.keySet().stream()
        .filter(name -> name.indexOf(':') < 0)
        .map(this::provider)
        .toList();
  }

  private Provider provider(String name) {
    Node section = sections.get(name);
    Map<String, Fact> facts = new HashMap<>();
    for (String about : FACTS) {
      section.at(about).text().ifPresent(text -> facts.put(about, fact(name, text)));
    }
    List<HostRule> hosts = new ArrayList<>();
    List<KnownMessage> messages = new ArrayList<>();
    for (String other : sections.keySet()) {
      Node part = sections.get(other);
      if (other.startsWith(name + ": message")) {
        messages.add(new KnownMessage(text(part, "text"), fact(other, text(part, "meaning"))));
      } else if (other.startsWith(name + ":")) {
        hosts.add(rule(other, part));
      }
    }
    return new Provider(
        name, text(section, "title"), words(section, "variables"), facts, hosts, messages);
  }

  private static HostRule rule(String name, Node part) {
    Map<Integer, Pooling> ports = new HashMap<>();
    for (Pooling pooling : Pooling.values()) {
      words(part, "ports-" + pooling.name().toLowerCase(Locale.ROOT))
          .forEach(port -> ports.put(Integer.valueOf(port), pooling));
    }
    return new HostRule(
        words(part, "hosts").stream().map(HostGlob::of).toList(),
        Form.valueOf(upper(text(part, "form"))),
        Pooling.valueOf(upper(part.at("pooling").text().orElse("unknown"))),
        ports,
        part.at("inside").isPresent(),
        part.at("told").isPresent(),
        HostRule.Demand.valueOf(upper(part.at("tls").text().orElse("unknown"))),
        part.at("read-only").isPresent(),
        part.at("facts").text().stream()
            .flatMap(String::lines)
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(line -> fact(name, line))
            .toList());
  }

  private static Fact fact(String section, String text) {
    return Fact.of(SPACE.matcher(text).replaceAll(" "))
        .orElseThrow(() -> new IllegalStateException("no mark of evidence in " + section));
  }

  private static String text(Node section, String key) {
    return section.at(key).text().orElseThrow(() -> new IllegalStateException(key + " is missing"));
  }

  private static String upper(String word) {
    return word.strip().toUpperCase(Locale.ROOT);
  }

  private static List<String> words(Node section, String key) {
    return section.at(key).text().stream()
        .flatMap(SPACE::splitAsStream)
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
