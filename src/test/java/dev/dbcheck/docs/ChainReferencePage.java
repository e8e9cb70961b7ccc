package dev.dbcheck.docs;

import dev.dbcheck.env.chain.Chain;
import dev.dbcheck.env.chain.Chains;
import dev.dbcheck.env.chain.Ecosystem;
import dev.dbcheck.env.chain.Edition;
import dev.dbcheck.env.chain.KillSwitch;
import dev.dbcheck.env.dialect.Trait;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the reference of the chains, from their descriptions and from running their loaders. */
final class ChainReferencePage {
  private static final int WIDTH = 110;

  private static final String HEAD =
      """
      # Chains

      A chain is the order in which one framework or loader asks its sources, and the way in which it reads
      its files. These are the chains dbcheck knows, by the name that `dbcheck chains` and `dbcheck.toml`
      take. [Which chain does my app use?](how-to/which-chain.md) tells how dbcheck chooses one.

      In an order, what stands first wins. `{mode}` stands for the chain's mode, such as `production`; a file
      with it in its name is left out where there is no mode. *Measured* means that the real loader was run in
      the version that is named, *read* that only its source or documentation was.

      This page is made from the program, which runs its loaders on small files for it:
      `mvn test -Dtest=ChainReferenceTest -Ddbcheck.update=true` writes it anew.
      """;

  private static final String DIALECTS =
      """
      ## How they read a file

      Each loader was given the same small files. In them `OTHER` is a variable of the file, `NONE` one that is
      not set, `SET` one of the process environment, and `BOTH` one of both.
      """;

  private final StringBuilder page = new StringBuilder(HEAD);
  private final Map<Edition, SequencedMap<Trait, String>> traits = new LinkedHashMap<>();
  private final List<Ecosystem> ecosystems =
      Chains.byEcosystem().stream().filter(one -> !one.chains().isEmpty()).toList();

  String text() {
    contents();
    for (Ecosystem ecosystem : ecosystems) {
      page.append("\n## ").append(ecosystem.title()).append('\n');
      ecosystem.chains().forEach(this::section);
    }
    page.append('\n').append(DIALECTS);
    for (Trait trait : Trait.values()) {
      comparison(trait);
    }
    return page.toString();
  }

  private void contents() {
    page.append('\n');
    for (Ecosystem ecosystem : ecosystems) {
      String anchor = ecosystem.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "");
      item("[" + ecosystem.title() + "](#" + anchor.replace(' ', '-') + "): " + names(ecosystem));
    }
    item("[How they read a file](#how-they-read-a-file)");
  }

  private static String names(Ecosystem ecosystem) {
    return ecosystem.chains().stream()
        .map(chain -> "[" + chain.name() + "](#" + chain.name() + ")")
        .collect(Collectors.joining(", "));
  }

  private void section(Chain chain) {
    page.append("\n### ").append(chain.name()).append("\n\n");
    page.append(chain.title()).append("\n\n");
    List<Edition> editions = chain.editions();
    item("Order: " + changes(editions, ChainReferencePage::order));
    if (editions.stream().anyMatch(Edition::readsFiles)) {
      item("Files in: " + changes(editions, edition -> edition.files().where()));
    }
    if (chain.mode().exists()) {
      List<String> from = new ArrayList<>(code(chain.mode().variables()));
      chain.mode().fallback().ifPresent(fallback -> from.add("`" + fallback + "`"));
      item("Mode: " + String.join(", else ", from));
    }
    if (!chain.killSwitches().isEmpty()) {
      item(
          "Reads no file with: "
              + chain.killSwitches().stream()
                  .map(ChainReferencePage::killSwitch)
                  .collect(Collectors.joining(", ")));
    }
    item("Variables: " + String.join(", ", code(chain.variables())));
    item("Known: " + changes(editions, ChainReferencePage::evidence));
    for (Trait trait : Trait.values()) {
      if (editions.stream().map(edition -> answer(edition, trait)).distinct().count() > 1) {
        item(capitalized(trait.label()) + ": " + changes(editions, one -> answer(one, trait)));
      }
    }
  }

  /** Returns what the oldest edition does, and what each does that does something else. */
  private static String changes(List<Edition> editions, Function<Edition, String> property) {
    StringBuilder text = new StringBuilder();
    String before = "";
    for (Edition edition : editions) {
      String now = property.apply(edition);
      if (!now.equals(before)) {
        text.append(before.isEmpty() ? "" : "; from " + edition.since() + " ").append(now);
      }
      before = now;
    }
    return text.toString();
  }

  /** Writes who does what. */
  private void comparison(Trait trait) {
    SequencedMap<String, List<String>> users = new LinkedHashMap<>();
    for (Ecosystem ecosystem : ecosystems) {
      for (Chain chain : ecosystem.chains()) {
        ranges(chain, trait)
            .forEach((answer, ranges) ->
                users
                    .computeIfAbsent(answer, _ -> new ArrayList<>())
                    .add(chain.name() + String.join(" and", ranges)));
      }
    }
    if (users.isEmpty()) {
      return;
    }
    page.append("\n### ").append(capitalized(trait.label())).append("\n\n");
    users.entrySet().stream()
        .sorted((one, other) -> other.getValue().size() - one.getValue().size())
        .forEach(
            answer -> item("**" + answer.getKey() + "**: " + String.join(", ", answer.getValue())));
  }

  /** Returns which versions of a chain do what. */
  private SequencedMap<String, List<String>> ranges(Chain chain, Trait trait) {
    SequencedMap<String, List<String>> ranges = new LinkedHashMap<>();
    List<Edition> editions = chain.editions().stream().filter(Edition::readsFiles).toList();
    int start = 0;
    for (int next = 1; next <= editions.size(); next++) {
      String answer = answer(editions.get(start), trait);
      if (next == editions.size() || !answer(editions.get(next), trait).equals(answer)) {
        ranges.computeIfAbsent(answer, _ -> new ArrayList<>()).add(range(editions, start, next));
        start = next;
      }
    }
    return ranges;
  }

  private static String range(List<Edition> editions, int start, int next) {
    if (start == 0) {
      return next == editions.size() ? "" : " before " + editions.get(next).since();
    }
    String since = editions.get(start).since();
    return next == editions.size()
        ? " from " + since
        : " from " + since + " to before " + editions.get(next).since();
  }

  private String answer(Edition edition, Trait trait) {
    return traits.computeIfAbsent(edition, Edition::traits).getOrDefault(trait, "reads no file");
  }

  private static String evidence(Edition edition) {
    String kind = edition.evidence().kind().name().toLowerCase(Locale.ROOT);
    String version = edition.evidence().version();
    return kind + " in " + (version.equals("any") ? "any version" : version);
  }

  /** The process environment and remarks such as "(not in test)" are no code. */
  private static String order(Edition edition) {
    return edition.order().stream()
        .map(source ->
            edition.files().order().contains(source)
                ? source.replaceFirst("^([^ ]+)", "`$1`")
                : source)
        .collect(Collectors.joining(", "));
  }

  private static List<String> code(List<String> texts) {
    return texts.stream().map(text -> "`" + text + "`").toList();
  }

  private static String capitalized(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Writes an item of a list, wrapped. */
  private void item(String text) {
    StringBuilder line = new StringBuilder("-");
    for (String word : text.split(" ")) {
      if (line.length() + 1 + word.length() > WIDTH) {
        page.append(line).append('\n');
        line.setLength(0);
        line.append(' ');
      }
      line.append(' ').append(word);
    }
    page.append(line).append('\n');
  }

  private static String killSwitch(KillSwitch off) {
    return off.label().replaceFirst("^\\S+", "`$0`");
  }
}
