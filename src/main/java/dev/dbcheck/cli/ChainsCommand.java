package dev.dbcheck.cli;

import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.env.chain.Chains;
import dev.dbcheck.env.chain.Ecosystem;
import dev.dbcheck.env.chain.NamedChain;
import dev.dbcheck.env.chain.UnknownChain;
import dev.dbcheck.report.ChainCatalog;
import dev.dbcheck.report.ChainCatalogJson;
import dev.dbcheck.report.Format;
import dev.dbcheck.report.Style;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Lists the chains that dbcheck knows. */
final class ChainsCommand implements Subcommand {
  private static final Usage USAGE =
      Usage.of(
          "chains",
          "List the chains dbcheck knows, with the order of their files, or show one in full.",
          "  dbcheck chains",
          "  dbcheck chains nextjs",
          "  dbcheck chains nextjs@13.5",
          "  dbcheck chains --format json");

  private final Context context;
  private final OutputOptions output = new OutputOptions();

  private final PositionalParamSpec name =
      PositionalParamSpec.builder()
          .paramLabel("NAME[@VERSION]")
          .type(String.class)
          .arity("0..1")
          .index("0")
          .description("Show this one, as that version of it behaves (default: the newest).")
          .build();

  ChainsCommand(Context context) {
    this.context = context;
  }

  @Override
  public Usage usage() {
    return USAGE;
  }

  @Override
  public List<? extends ArgSpec> arguments() {
    return List.of(name, output.formatOption(), output.colorOption());
  }

  @Override
  public Integer call() {
    Optional<String> given = Optional.ofNullable(name.getValue());
    Optional<NamedChain> named = given.flatMap(NamedChain::of);
    boolean json = output.format() == Format.JSON;
    if (given.isPresent() && named.isEmpty()) {
      List<Diagnostic> unknown = List.of(UnknownChain.of(given.get()));
      return json
          ? Failure.reportJson(unknown, context, USAGE.name())
          : Failure.report(unknown, context, USAGE.name());
    }
    if (json) {
      ChainCatalogJson.write(
          named.map(ChainsCommand::alone).orElse(Chains.byEcosystem()), context.out());
    } else {
      text(named).forEach(context.out()::println);
    }
    context.out().flush();
    return 0;
  }

  private List<String> text(Optional<NamedChain> named) {
    Style style = output.color().style(context.machine().outIsTerminal(), context.environment());
    int width = TerminalWidth.of(context.environment());
    return named
        .map(chain -> ChainCatalog.page(chain, style, width))
        .orElseGet(() -> ChainCatalog.list(Chains.byEcosystem(), style, width));
  }

  /** Returns the chain and its ecosystem without the others. */
  private static List<Ecosystem> alone(NamedChain named) {
    return Chains.byEcosystem().stream()
        .map(one ->
            new Ecosystem(
                one.title(),
                one.chains().stream()
                    .filter(chain -> chain.name().equals(named.chain().name()))
                    .toList()))
        .toList();
  }
}
