package dev.dbcheck.report;

import dev.dbcheck.env.chain.Chain;
import dev.dbcheck.env.chain.Ecosystem;
import dev.dbcheck.env.chain.Edition;
import dev.dbcheck.env.chain.KillSwitch;
import dev.dbcheck.env.chain.NamedChain;
import dev.dbcheck.env.dialect.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The chains that dbcheck knows, for a human reader. */
public final class ChainCatalog {
  /** From this width on, a list has room for the titles. */
  private static final int WIDE = 120;

  private static final char UNBROKEN = '\u00a0';

  private ChainCatalog() {}

  /**
   * Returns all chains as a table.
   *
   * @param width the most characters that a line should have
   */
  public static List<String> list(List<Ecosystem> ecosystems, Style style, int width) {
    List<Chain> chains = ecosystems.stream().flatMap(one -> one.chains().stream()).toList();
    int name = widest(chains, Chain::name);
    int title = widest(chains, Chain::title);
    List<String> lines = new ArrayList<>();
    for (Ecosystem ecosystem : ecosystems) {
      Columns columns = new Columns();
      for (Chain chain : ecosystem.chains()) {
        String order = whole(chain.newest().order());
        if (width >= WIDE) {
          columns.row(padded(chain.name(), name), padded(chain.title(), title), order);
        } else {
          columns.row(padded(chain.name(), name), order);
        }
      }
      if (!ecosystem.chains().isEmpty()) {
        lines.add(style.faint(ecosystem.title()));
        columns.lines(width).forEach(line -> lines.add(line.replace(UNBROKEN, ' ')));
        lines.add("");
      }
    }
    lines.add("What stands first wins.");
    lines.add("`dbcheck chains NAME` shows one in full.");
    return lines;
  }

  private static int widest(List<Chain> chains, Function<Chain, String> text) {
    return chains.stream().map(text).mapToInt(String::length).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  /**
   * Returns one chain with all that is known of it.
   *
   * @param width the most characters that a line should have
   */
  public static List<String> page(NamedChain named, Style style, int width) {
    Chain chain = named.chain();
    Edition edition = named.edition();
    List<String> lines = new ArrayList<>();
    lines.add(style.strong(chain.name()) + ": " + chain.title());
    lines.add("");
    facts(chain, edition).lines(width).forEach(line -> lines.add(line.replace(UNBROKEN, ' ')));
    lines.add("");
    lines.add(style.faint("versions"));
    lines.addAll(editions(chain, edition).lines(width));
    SequencedMap<Trait, String> traits = edition.traits();
    if (!traits.isEmpty()) {
      Columns columns = new Columns();
      traits.forEach((trait, answer) -> columns.row(trait.label(), answer));
      lines.add("");
      lines.add(style.faint("how it reads a file"));
      lines.addAll(columns.lines(width));
    }
    return lines;
  }

  private static Columns facts(Chain chain, Edition edition) {
    Columns facts = new Columns().row("order", whole(edition.order()));
    if (edition.readsFiles()) {
      facts.row("files in", edition.files().where());
    }
    if (chain.mode().exists()) {
      facts.row(
          "mode",
          Stream.concat(chain.mode().variables().stream(), chain.mode().fallback().stream())
              .collect(Collectors.joining(", else ")));
    }
    if (!chain.killSwitches().isEmpty()) {
      facts.row(
          "no files with", whole(chain.killSwitches().stream().map(KillSwitch::label).toList()));
    }
    return facts.row("variables", whole(chain.variables()));
  }

  /** Returns a list whose items are not broken over two lines. */
  private static String whole(List<String> items) {
    return items.stream()
        .map(item -> item.replace(' ', UNBROKEN))
        .collect(Collectors.joining(", "));
  }

  private static Columns editions(Chain chain, Edition shown) {
    Columns columns = new Columns();
    for (Edition edition : chain.editions()) {
      Edition.Evidence evidence = edition.evidence();
      columns.row(
          edition.since().equals("0") ? "any" : "from " + edition.since(),
          evidence.kind().name().toLowerCase(Locale.ROOT) + " " + evidence.version(),
          edition == shown && chain.editions().size() > 1 ? "shown here" : "");
    }
    return columns;
  }
}
