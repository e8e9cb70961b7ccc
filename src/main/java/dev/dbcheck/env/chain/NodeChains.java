package dev.dbcheck.env.chain;

import static dev.dbcheck.env.dialect.node.NodeLoaders.expanded;

import dev.dbcheck.env.dialect.ComposedLoader;
import dev.dbcheck.env.dialect.Loader;
import dev.dbcheck.env.dialect.MapExpander;
import dev.dbcheck.env.dialect.Rules.FileOrder;
import dev.dbcheck.env.dialect.Rules.Publication;
import dev.dbcheck.env.dialect.node.C12Expander;
import dev.dbcheck.env.dialect.node.DotenvCliExpander;
import dev.dbcheck.env.dialect.node.DotenvExpand10;
import dev.dbcheck.env.dialect.node.DotenvExpand1000;
import dev.dbcheck.env.dialect.node.DotenvExpand12;
import dev.dbcheck.env.dialect.node.DotenvExpand5;
import dev.dbcheck.env.dialect.node.DotenvLoader;
import dev.dbcheck.env.dialect.node.DotenvOptions;
import dev.dbcheck.env.dialect.node.NestExpandLoader;
import dev.dbcheck.env.dialect.node.NodeLoaders;
import java.util.List;
import java.util.function.UnaryOperator;

/** The chains of Node.js. */
final class NodeChains {
  private static final String FOLDER = "the app folder";

  private NodeChains() {}

  static List<Chain> all() {
    return List.of(
        dotenv("dotenv", "dotenv, by config()", UnaryOperator.identity()),
        dotenv("dotenv-config", "dotenv, by dotenv/config", DotenvOptions::preloaded),
        dotenv("dotenv-override", "dotenv with override: true", DotenvOptions::overriding),
        dotenvExpand(),
        dotenvFlow(),
        dotenvCli(),
        nodeEnvFile(),
        nestjs("nestjs", "@nestjs/config", NodeLoaders.dotenv16()),
        nestjs("nestjs-expand", "@nestjs/config with expandVariables", new NestExpandLoader()),
        c12(),
        drizzle(),
        nodePgMigrate());
  }

  private static Chain dotenv(String name, String title, UnaryOperator<DotenvOptions> asked) {
    DotenvOptions none = asked.apply(DotenvOptions.none());
    DotenvOptions override = asked.apply(DotenvOptions.since14_2());
    DotenvOptions vault = asked.apply(DotenvOptions.since16_1());
    return Chain.of(
        name,
        title,
        dotenv("0", "10.0.0", NodeLoaders.dotenv10(), none),
        dotenv("14.0.0", "14.0.1", NodeLoaders.dotenv14_0(), none),
        dotenv("14.2.0", "14.2.0", NodeLoaders.dotenv14_0(), override),
        dotenv("14.3.0", "14.3.2", NodeLoaders.dotenv14(), override),
        dotenv("15.0.0", "15.0.1", NodeLoaders.dotenv15(), override),
        dotenv("16.0.0", "16.0.3", NodeLoaders.dotenv16(), override),
        dotenv("16.1.0", "17.4.2", NodeLoaders.dotenv16(), vault),
        dotenv("18.0.0", "18.0.10", NodeLoaders.dotenv16(), asked.apply(DotenvOptions.since18())));
  }

  private static Edition dotenv(
      String since, String version, ComposedLoader loader, DotenvOptions options) {
    return Edition.measured(
        since, version, new DotenvLoader(loader, options), new DotenvFiles(options));
  }

  private static Chain dotenvExpand() {
    return Chain.of(
        "dotenv-expand",
        "dotenv with dotenv-expand",
        expand("0", "5.1.0", NodeLoaders.dotenv10(), new DotenvExpand5(), DotenvOptions.none()),
        expand("10.0.0", new DotenvExpand10()),
        expand("12.0.0", "12.0.3", new DotenvExpand12()),
        expand("1000.0.0", new DotenvExpand1000()));
  }

  private static Edition expand(String since, MapExpander expander) {
    return expand(since, since, expander);
  }

  private static Edition expand(String since, String version, MapExpander expander) {
    return expand(since, version, NodeLoaders.dotenv16(), expander, DotenvOptions.since16_1());
  }

  private static Edition expand(
      String since,
      String version,
      ComposedLoader dotenv,
      MapExpander expander,
      DotenvOptions options) {
    return dotenv(since, version, expanded(dotenv, expander), options);
  }

  private static Chain dotenvFlow() {
    return Chain.of(
            "dotenv-flow",
            "dotenv-flow",
            Edition.measured(
                "0",
                "4.1.0",
                NodeLoaders.dotenv16(),
                FilePatterns.inAppFolder(
                    ".env.{mode}.local",
                    ".env.{mode}",
                    ".env.local!test",
                    ".env",
                    ".env.defaults")))
        .with(ModeRule.variable("NODE_ENV"));
  }

  private static Chain dotenvCli() {
    return Chain.of(
            "dotenv-cli",
            "dotenv-cli, by its command dotenv",
            Edition.measured(
                "0",
                "11.0.0",
                expanded(NodeLoaders.dotenv16(), new DotenvCliExpander()),
                new DotenvCliFiles()))
        .with(ModeRule.commandOption("-c"));
  }

  private static Chain nodeEnvFile() {
    return Chain.of(
        "node-env-file",
        "Node.js with --env-file",
        envFile("0", "20.18.0", NodeLoaders.envFile22_14()),
        envFile("20.20.0", "20.20.2", NodeLoaders.envFile20()),
        envFile("21.0.0", "22.14.0", NodeLoaders.envFile22_14()),
        envFile("22.16.0", "22.21.1", NodeLoaders.envFile24()),
        envFile("23.0.0", "23.0.0", NodeLoaders.envFile22_14()),
        envFile("24.0.0", "24.9.0", NodeLoaders.envFile24()));
  }

  private static Edition envFile(String since, String version, ComposedLoader loader) {
    return Edition.measured(
        since,
        version,
        loader.with(FileOrder.REPLACING),
        new NamedFiles(List.of(), "where --env-file names them"));
  }

  private static Chain nestjs(String name, String title, Loader loader) {
    return Chain.of(
        name, title, Edition.measured("0", "4.0.4", loader, FilePatterns.inAppFolder(".env")));
  }

  private static Chain c12() {
    ComposedLoader loader =
        expanded(NodeLoaders.dotenv16(), new C12Expander())
            .with(Publication.AT_THE_END)
            .with(FileOrder.REPLACING);
    return Chain.of(
        "c12",
        "c12: Nuxt and Nitro",
        Edition.measured("0", "3.3.4", loader, new NamedFiles(List.of(".env"), FOLDER)));
  }

  /** It bundles dotenv 16.5.0 and begins with {@code dotenv/config}. */
  private static Chain drizzle() {
    return Chain.of(
        "drizzle",
        "drizzle-kit",
        dotenv("0", "0.31.11", NodeLoaders.dotenv16(), DotenvOptions.since16_1().preloaded()));
  }

  /** It uses whichever dotenv the project has, and dotenv-expand if the project has it. */
  private static Chain nodePgMigrate() {
    DotenvOptions options = DotenvOptions.since16_1();
    return Chain.of(
        "node-pg-migrate",
        "node-pg-migrate",
        Edition.measured(
            "0",
            "9.0.0",
            new DotenvLoader(NodeLoaders.dotenv16(), options),
            new DotenvFiles(options)));
  }
}
