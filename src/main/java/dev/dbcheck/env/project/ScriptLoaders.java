package dev.dbcheck.env.project;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.app.AppSetting.Use;
import dev.dbcheck.env.manifest.PackageFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a command's first program loads, and goes on to the command that it runs. The options
 * are those of Node.js 24.9.0, Bun 1.4.5, uv, uvicorn 0.34, Flask 3.1.1 and Docker 26.1.5.
 */
final class ScriptLoaders {
  /** Programs that run the rest of their words, with how many words they take themselves. */
  static final Map<String, Integer> WRAPPERS =
      Map.ofEntries(
          Map.entry("npx", 1),
          Map.entry("pnpx", 1),
          Map.entry("cross-env", 1),
          Map.entry("env", 1),
          Map.entry("sudo", 1),
          Map.entry("time", 1),
          Map.entry("exec", 1),
          Map.entry("nohup", 1),
          Map.entry("wait-on", 2),
          Map.entry("corepack", 1));

  static final Set<String> SUBCOMMANDS = Set.of("exec", "run", "dlx", "x");
  static final Set<String> MANAGERS =
      Set.of("npm", "pnpm", "yarn", "poetry", "pdm", "bundle", "uv", "hatch", "rye");
  private static final Set<String> NODES =
      Set.of("node", "tsx", "ts-node", "nodemon", "ts-node-dev");
  private static final Set<String> PYTHONS = Set.of("python", "python3");
  private static final Map<String, String> REQUIRED =
      Map.of(
          "dotenv/config", "dotenv-config",
          "dotenv-flow/config", "dotenv-flow",
          "dotenv-expand/config", "dotenv-expand",
          "@dotenvx/dotenvx/config", "dotenvx");

  private final CommandWords words;
  private final Origin origin;
  private final PackageFacts facts;

  /**
   * What one program loads.
   *
   * @param uses the loaders
   * @param wraps whether a command follows that is to be read too
   */
  record Found(List<LoaderUse> uses, boolean wraps) {}

  private ScriptLoaders(CommandWords words, Origin origin, PackageFacts facts) {
    this.words = words;
    this.origin = origin;
    this.facts = facts;
  }

  static Found read(CommandWords words, Origin origin, PackageFacts facts) {
    return new ScriptLoaders(words, origin, facts).read();
  }

  private Found read() {
    String program = words.program();
    if (WRAPPERS.containsKey(program)) {
      words.skip(WRAPPERS.get(program));
      words.skipOptions(Set.of());
      return new Found(List.of(), true);
    }
    if (MANAGERS.contains(program)) {
      return manager();
    }
    if (PYTHONS.contains(program) && words.word(1).equals("-m")) {
      words.skip(2);
      return new Found(List.of(), true);
    }
    if (NODES.contains(program)) {
      return new Found(node(), false);
    }
    return switch (program) {
      case "dotenv" -> new DotenvCommands(words, origin).dotenv(facts);
      case "dotenvx" -> new DotenvCommands(words, origin).dotenvx();
      case "pipenv" -> pipenv();
      case "bun", "bunx" -> bun();
      case "uvicorn", "gunicorn" -> new Found(files("python-dotenv", "--env-file"), false);
      case "flask" -> new Found(files("flask", "-e", "--env-file"), false);
      case "foreman" ->
          new Found(List.of(use("foreman").files(words.values("-e", "--env"))), false);
      case "nuxt", "nuxi" -> new Found(files("c12", "--dotenv"), false);
      case "dbmate" -> new Found(migrating(files("dbmate", "--env-file")), false);
      case "env-cmd" -> new Found(List.of(undescribed()), false);
      case "docker", "docker-compose", "podman" -> new Found(docker(), false);
      case ".", "source" -> new Found(List.of(use("shell").files(List.of(words.word(1)))), false);
      default -> new Found(List.of(), false);
    };
  }

  private LoaderUse use(String chain) {
    return LoaderUse.of(chain, origin);
  }

  private List<LoaderUse> files(String chain, String... options) {
    List<String> files = words.values(options);
    return files.isEmpty() ? List.of() : List.of(use(chain).files(files));
  }

  private static List<LoaderUse> migrating(List<LoaderUse> uses) {
    return uses.stream().map(use -> use.readBy(Use.MIGRATION)).toList();
  }

  /** A loader of which there is no chain, so that what it loads could come from anywhere. */
  private LoaderUse undescribed() {
    return use("env-cmd").unknown(LoaderUse.Unknown.LOADER);
  }

  /** {@code pnpm exec}, {@code yarn}, {@code bundle exec}, {@code uv run --env-file .env} … */
  private Found manager() {
    List<LoaderUse> uses =
        words.program().equals("uv") ? files("dotenvy", "--env-file") : List.of();
    words.skip(1);
    words.skipOptions(Set.of());
    if (SUBCOMMANDS.contains(words.program())) {
      words.skip(1);
      words.skipOptions(Set.of("--env-file"));
    }
    return new Found(uses, words.isLeft());
  }

  private Found pipenv() {
    boolean runs = words.word(1).equals("run");
    words.skip(2);
    return new Found(runs ? List.of(use("pipenv")) : List.of(), runs);
  }

  private List<LoaderUse> node() {
    List<LoaderUse> uses = new ArrayList<>();
    uses.addAll(files("node-env-file", "--env-file", "--env-file-if-exists"));
    List<String> required = words.values("-r", "--require", "--import", "--loader");
    for (String module : required) {
      Optional.ofNullable(REQUIRED.get(module)).ifPresent(chain -> uses.add(preloaded(chain)));
    }
    return uses;
  }

  /** dotenv's preload takes its options from the words and the variables of the command. */
  private LoaderUse preloaded(String chain) {
    List<String> paths = new ArrayList<>(words.values("dotenv_config_path"));
    words.assigned("DOTENV_CONFIG_PATH").filter(_ -> paths.isEmpty()).ifPresent(paths::add);
    boolean overrides =
        words.values("dotenv_config_override").contains("true")
            || words.assigned("DOTENV_CONFIG_OVERRIDE").filter("true"::equals).isPresent();
    boolean isDotenv = chain.equals("dotenv-config");
    return use(isDotenv && overrides ? "dotenv-override" : chain).files(paths);
  }

  /** Bun loads its files before it runs a script or a program. */
  private Found bun() {
    boolean runs = !Set.of("install", "add", "test", "i", "ci", "remove").contains(words.word(1));
    List<LoaderUse> uses =
        runs ? List.of(use("bun").files(words.values("--env-file"))) : List.<LoaderUse>of();
    words.skip(1);
    words.skipOptions(Set.of("--env-file"));
    if (SUBCOMMANDS.contains(words.program())) {
      words.skip(1);
      words.skipOptions(Set.of());
    }
    return new Found(uses, words.isLeft());
  }

  private List<LoaderUse> docker() {
    boolean composes =
        words.program().equals("docker-compose") || words.arguments().contains("compose");
    boolean runs = words.word(1).equals("run") || words.word(1).equals("create");
    return composes || runs ? files(composes ? "compose" : "docker-run", "--env-file") : List.of();
  }
}
