package dev.dbcheck.env.chain;

import dev.dbcheck.env.dialect.ComposedLoader;
import dev.dbcheck.env.dialect.Loader;
import dev.dbcheck.env.dialect.bundler.BundlerLoaders;
import dev.dbcheck.env.dialect.node.DotenvLoader;
import dev.dbcheck.env.dialect.node.DotenvOptions;
import dev.dbcheck.env.dialect.node.NodeEnvFileScanner;
import dev.dbcheck.env.dialect.node.NodeLoaders;
import java.util.List;
import java.util.Optional;

/** The chains of JavaScript frameworks and their tools. */
final class BundlerChains {
  private static final FileSearch LOCAL_FIRST =
      FilePatterns.inAppFolder(".env.{mode}.local", ".env.local!test", ".env.{mode}", ".env");

  private BundlerChains() {}

  static List<Chain> all() {
    return List.of(
        nextjs(),
        vite(),
        bun(),
        dotenvx("dotenvx", "dotenvx run", false, Optional.empty()),
        dotenvx("dotenvx-overload", "dotenvx run --overload", true, Optional.empty()),
        dotenvx("nextjs", DotenvxConvention.NEXTJS),
        dotenvx("flow", DotenvxConvention.FLOW),
        prisma());
  }

  /** {@code next dev} is in development, {@code next build} and {@code next start} are not. */
  private static Chain nextjs() {
    return Chain.of(
            "nextjs",
            "Next.js",
            Edition.measured("0", "13.5.6", BundlerLoaders.next13(), LOCAL_FIRST),
            Edition.measured("14.0.0", "15.5.2", BundlerLoaders.next15(), LOCAL_FIRST),
            Edition.measured("16.0.0", "16.4.6", BundlerLoaders.next15(), LOCAL_FIRST))
        .with(
            ModeRule.variable("NODE_ENV", "development")
                .among("development", "production", "test"));
  }

  private static Chain vite() {
    return Chain.of(
            "vite",
            "Vite by loadEnv() with all prefixes; SvelteKit, Astro",
            vite("0", "4.5.14", BundlerLoaders.vite4()),
            vite("5.0.0", "5.1.0", BundlerLoaders.vite5_0()),
            vite("5.2.0", "5.4.19", BundlerLoaders.vite5()),
            vite("6.0.0", "6.0.7", BundlerLoaders.vite6_0()),
            vite("6.1.0", "7.1.12", BundlerLoaders.vite7()),
            vite8("20.19.0", "22.14.0", NodeEnvFileScanner.of22_14()),
            vite8("20.20.0", "20.20.2", NodeEnvFileScanner.of20()),
            vite8("21.0.0", "22.14.0", NodeEnvFileScanner.of22_14()),
            vite8("22.16.0", "22.21.1", NodeEnvFileScanner.of24()),
            vite8("23.0.0", "22.14.0", NodeEnvFileScanner.of22_14()),
            vite8("24.0.0", "24.9.0", NodeEnvFileScanner.of24()))
        .with(ModeRule.commandOption("--mode", "development"));
  }

  private static Edition vite(String since, String version, Loader loader) {
    return Edition.measured(
        since,
        version,
        loader,
        FilePatterns.inAppFolder(".env.{mode}.local", ".env.{mode}", ".env.local", ".env"));
  }

  private static Edition vite8(String sinceNode, String node, NodeEnvFileScanner scanner) {
    return vite(
        Version.onNode("8.0.0", sinceNode),
        Version.onNode("8.3.8", node),
        BundlerLoaders.vite8(scanner));
  }

  private static Chain bun() {
    return Chain.of(
            "bun",
            "Bun",
            Edition.measured("0", "1.4.5", BundlerLoaders.bun1(), new LastNamedFirst(LOCAL_FIRST)))
        .with(
            new ModeRule(
                List.of("BUN_ENV", "NODE_ENV"),
                Optional.of("development"),
                List.of("production", "test")));
  }

  private static Chain dotenvx(String convention, DotenvxConvention files) {
    return dotenvx(
            "dotenvx-" + convention,
            "dotenvx run --convention=" + convention,
            false,
            Optional.of(files))
        .with(DotenvxConvention.MODE);
  }

  private static Chain dotenvx(
      String name, String title, boolean isOverloading, Optional<DotenvxConvention> convention) {
    ComposedLoader first =
        isOverloading ? BundlerLoaders.dotenvx1Overload() : BundlerLoaders.dotenvx1();
    ComposedLoader second =
        isOverloading ? BundlerLoaders.dotenvx2Overload() : BundlerLoaders.dotenvx2();
    return Chain.of(
        name,
        title,
        Edition.measured(
            "0",
            "1.51.0",
            new DotenvLoader(first, DotenvOptions.since16_1()),
            new DotenvxFiles(1, isOverloading, convention)),
        Edition.measured(
            "2.0.0", "2.38.2", second, new DotenvxFiles(2, isOverloading, convention)));
  }

  /** From 7 on it reads no file by itself; its configuration can have dotenv read some. */
  private static Chain prisma() {
    return Chain.of(
            "prisma",
            "Prisma",
            Edition.measured("0", "6.19.0", BundlerLoaders.prisma6(), new PrismaFiles()),
            Edition.read("7.0.0", "7.0.0", NodeLoaders.dotenv16(), FilePatterns.inAppFolder()))
        .with(PrismaFiles.configuration());
  }
}
