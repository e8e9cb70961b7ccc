package dev.dbcheck.env.project;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.manifest.Ecosystem;
import dev.dbcheck.env.manifest.PackageFacts;
import dev.dbcheck.env.project.ScriptLoaders.Found;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the commands named {@code dotenv}, of which there are three, and {@code dotenvx}: {@code
 * cli.js} of dotenv-cli 11.0.0, {@code cli.py} of python-dotenv 1.0.1, {@code cli.rb} of
 * ruby-dotenv 3.2.0, {@code dotenvx.js} of dotenvx 2.38.2.
 */
final class DotenvCommands {
  private final CommandWords words;
  private final Origin origin;

  DotenvCommands(CommandWords words, Origin origin) {
    this.words = words;
    this.origin = origin;
  }

  private Found found(LoaderUse use) {
    return new Found(List.of(use), words.isLeft());
  }

  /** The manifests tell which of the three it is; without them it is the one of npm. */
  Found dotenv(PackageFacts facts) {
    if (facts.dependency(Ecosystem.NODE, "dotenv-cli").isPresent()) {
      return npm();
    }
    boolean isRuby =
        facts.dependencies().stream().anyMatch(one -> one.ecosystem() == Ecosystem.RUBY);
    return words.arguments().contains("run") ? python() : isRuby ? ruby() : npm();
  }

  private Found python() {
    List<String> files = words.values("-f", "--file");
    words.skip(1);
    words.skipOptions(Set.of("-f", "--file", "-q", "--quote", "-e", "--export"));
    boolean keeps = words.has("--no-override");
    words.skip(1);
    words.skipOptions(Set.of());
    return found(LoaderUse.of(keeps ? "python-dotenv" : "dotenv-run", origin).files(files));
  }

  private Found ruby() {
    List<String> files =
        words.values("-f").stream().flatMap(list -> Stream.of(list.split(","))).toList();
    boolean overwrites = words.has("-o", "--overwrite", "--overload");
    words.skip(1);
    words.skipOptions(Set.of("-f", "-t"));
    String chain = overwrites ? "ruby-dotenv-overwrite" : "ruby-dotenv";
    return found(LoaderUse.of(chain, origin).files(files));
  }

  private Found npm() {
    LooseOptions options = LooseOptions.of(words.arguments());
    List<String> named = options.values("e").stream().filter(name -> !name.isEmpty()).toList();
    boolean overrides =
        Stream.of("o", "override")
            .flatMap(name -> options.values(name).stream())
            .anyMatch(value -> !value.equals("false"));
    LoaderUse use = LoaderUse.of("dotenv-cli", origin).files(named);
    LoaderUse inMode =
        options.values("c").stream()
            .reduce((_, last) -> last)
            .map(mode -> mode.isEmpty() ? use.files(local(named)) : use.mode(mode))
            .orElse(use);
    words.skip(options.command() < 0 ? words.arguments().size() + 1 : options.command() + 1);
    return found(overrides ? inMode.unknown(LoaderUse.Unknown.OVERRIDING) : inMode);
  }

  /** The option {@code -c} without a mode. */
  private static List<String> local(List<String> named) {
    return (named.isEmpty() ? List.of(".env") : named)
        .stream().flatMap(name -> Stream.of(name + ".local", name)).toList();
  }

  Found dotenvx() {
    boolean runs = words.arguments().contains("run");
    if (!runs) {
      return new Found(List.of(), false);
    }
    boolean overloads = words.has("--overload", "-o", "--override");
    Optional<String> convention =
        words.values("--convention").stream()
            .filter(name -> name.equals("nextjs") || name.equals("flow"))
            .findFirst();
    String chain =
        convention.map("dotenvx-"::concat).orElse(overloads ? "dotenvx-overload" : "dotenvx");
    LoaderUse use = LoaderUse.of(chain, origin).files(words.lists("-f", "--env-file"));
    int end = words.arguments().indexOf("--");
    words.skip(end < 0 ? 2 : end + 2);
    return found(
        overloads && convention.isPresent() ? use.unknown(LoaderUse.Unknown.OVERRIDING) : use);
  }
}
