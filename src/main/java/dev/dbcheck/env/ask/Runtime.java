package dev.dbcheck.env.ask;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The programs that can be asked, each with the chains whose loaders it runs. */
enum Runtime {
  PYTHON(
      "python.py",
      Set.of(
          "python-dotenv",
          "python-dotenv-override",
          "dotenv-run",
          "pipenv",
          "pydantic-settings",
          "flask",
          "django-environ",
          "environs",
          "python-decouple")),
  NODE(
      "node.cjs",
      Set.of(
          "dotenv",
          "dotenv-override",
          "dotenv-expand",
          "dotenv-flow",
          "drizzle",
          "node-env-file",
          "nextjs",
          "vite",
          "c12")),
  RUBY("ruby.rb", Set.of("ruby-dotenv", "ruby-dotenv-overwrite", "rails")),
  PHP("php.php", Set.of("symfony", "laravel", "phpdotenv")),
  COMPOSE("", Set.of("compose-service"));

  private final String script;
  private final Set<String> chains;

  Runtime(String script, Set<String> chains) {
    this.script = script;
    this.chains = chains;
  }

  /** Returns the program whose loader a chain is. */
  static Optional<Runtime> of(String chain) {
    return Stream.of(values()).filter(one -> one.chains.contains(chain)).findFirst();
  }

  /** Returns the name of the script that asks, as a resource beside this class. */
  String script() {
    return script;
  }

  /** Returns the program to start: that of the project's own environment before the PATH's. */
  String program(Question question) {
    return switch (this) {
      case PYTHON -> python(question);
      case NODE -> "node";
      case RUBY -> "ruby";
      case PHP -> "php";
      case COMPOSE -> "docker";
    };
  }

  private static String python(Question question) {
    Stream<Path> own =
        Stream.of(".venv", "venv", ".env").map(name -> question.folder().resolve(name));
    Stream<Path> active =
        Optional.ofNullable(question.environment().get("VIRTUAL_ENV")).map(Path::of).stream();
    return Stream.concat(active, own)
        .map(folder -> folder.resolve("bin/python").toAbsolutePath())
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst()
        .orElse("python3");
  }

  /** Returns the words of the command; none of them is a secret. */
  List<String> command(Question question, String mark) {
    List<String> words = new ArrayList<>(List.of(program(question)));
    if (this == COMPOSE) {
      words.addAll(List.of("compose", "config", "--format", "json"));
      return words;
    }
    if (this == NODE && question.chain().equals("node-env-file")) {
      question.files().forEach(file -> words.add("--env-file=" + file));
    }
    words.add(this == PHP ? "--" : "-");
    words.addAll(
        List.of(
            mark,
            question.chain(),
            question.variable(),
            question.mode(),
            question.folder().toAbsolutePath().toString()));
    if (this == PYTHON) {
      words.add(
          question.setting().map(setting -> setting.file().toAbsolutePath().toString()).orElse(""));
      words.add(question.setting().map(Question.Setting::name).orElse(""));
    }
    words.addAll(question.files());
    return words;
  }
}
