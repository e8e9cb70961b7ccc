package dev.dbcheck.env.project;

import dev.dbcheck.env.manifest.Ecosystem;
import dev.dbcheck.env.manifest.PackageFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What it means that a tool's own configuration file loads variables. */
final class ToolConfigurations {
  private static final Set<String> DOTENV = Set.of("dotenv", "dotenv-config");

  private ToolConfigurations() {}

  /**
   * drizzle-kit 0.31 loads {@code .env} before its configuration is run, and what that loads then
   * beats it no more (measured): {@code .env} comes before the files that {@code drizzle.config}
   * names.
   */
  static List<LoaderUse> adjusted(List<LoaderUse> uses, PackageFacts facts) {
    boolean hasDrizzle = facts.dependency(Ecosystem.NODE, "drizzle-kit").isPresent();
    List<LoaderUse> adjusted =
        uses.stream()
            .map(use ->
                hasDrizzle && isIn("drizzle.config", use) && DOTENV.contains(use.chain())
                    ? afterOwn(use)
                    : use)
            .toList();
    return adjusted.stream().filter(use -> !isReplaced(use, adjusted)).toList();
  }

  /** A command that runs a tool reads what the tool's configuration says. */
  private static boolean isReplaced(LoaderUse use, List<LoaderUse> uses) {
    return replaces(use.chain(), uses)
        || use.chain().equals("drizzle")
            && !isIn("drizzle.config", use)
            && uses.stream()
                .anyMatch(
                    other -> isIn("drizzle.config", other) && other.chain().equals("drizzle"));
  }

  private static LoaderUse afterOwn(LoaderUse use) {
    List<String> files = new ArrayList<>(use.files());
    if (!files.isEmpty()) {
      files.addFirst(".env");
    }
    return SourceUses.as(use, "drizzle").files(files.stream().distinct().toList());
  }

  /** Prisma leaves loading to its configuration where there is one. */
  static boolean replaces(String chain, List<LoaderUse> uses) {
    return chain.equals("prisma") && uses.stream().anyMatch(use -> isIn("prisma.config", use));
  }

  private static boolean isIn(String stem, LoaderUse use) {
    String source = use.origin().source();
    return source.substring(source.lastIndexOf('/') + 1).startsWith(stem + ".");
  }
}
