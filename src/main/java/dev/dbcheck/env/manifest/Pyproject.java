package dev.dbcheck.env.manifest;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.document.Node;
import dev.dbcheck.env.document.ProjectFiles;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Reads {@code pyproject.toml}, with the tables of Poetry, PDM, uv, Hatch and task runners. */
final class Pyproject {
  private final Path file;
  private final ProjectFiles files;
  private final PackageFacts facts;

  private Pyproject(Path file, ProjectFiles files, PackageFacts facts) {
    this.file = file;
    this.files = files;
    this.facts = facts;
  }

  static void read(Path file, ProjectFiles files, PackageFacts facts) {
    files.toml(file).ifPresent(new Pyproject(file, files, facts)::read);
  }

  private void read(Node document) {
    requirements(document.at("project", "dependencies"));
    Stream.of(
            document.at("project", "optional-dependencies"),
            document.at("dependency-groups"),
            document.at("tool", "pdm", "dev-dependencies"))
        .flatMap(groups -> groups.members().values().stream())
        .forEach(this::requirements);
    requirements(document.at("tool", "uv", "dev-dependencies"));
    Node poetry = document.at("tool", "poetry");
    table(poetry.at("dependencies"));
    table(poetry.at("dev-dependencies"));
    poetry.at("group").members().values().forEach(group -> table(group.at("dependencies")));
    scripts(document.at("tool"));
    document
        .at("tool", "uv", "workspace", "members")
        .items()
        .forEach(glob -> glob.text().ifPresent(facts::member));
  }

  private void requirements(Node list) {
    for (Node item : list.items()) {
      item.text()
          .flatMap(text -> PythonRequirement.read(text, origin(item)))
          .ifPresent(facts::dependency);
    }
  }

  private void table(Node dependencies) {
    dependencies
        .members()
        .forEach((name, node) -> facts.dependency(tableEntry(name, node, origin(node))));
  }

  /** Poetry and Pipenv name the range beside the name, or as the {@code version} of a table. */
  static Dependency tableEntry(String name, Node node, Origin origin) {
    String range = node.text().or(() -> node.at("version").text()).orElse("");
    return PythonRequirement.of(name, range, origin);
  }

  private void scripts(Node tool) {
    Stream.of(tool.at("pdm", "scripts"), tool.at("poe", "tasks"), tool.at("taskipy", "tasks"))
        .forEach(this::commands);
    tool.at("hatch", "envs")
        .members()
        .values()
        .forEach(environment -> commands(environment.at("scripts")));
    Node file = tool.at("pdm", "scripts", "_", "env_file");
    file.text().ifPresent(name -> facts.setting("pdm.env_file", name, origin(file)));
    Node override = file.at("override");
    override
        .text()
        .ifPresent(name -> facts.setting("pdm.env_file.override", name, origin(override)));
  }

  private void commands(Node table) {
    for (Node task : table.members().values()) {
      Stream.of(task, task.at("cmd"), task.at("shell"))
          .flatMap(command -> command.text().stream())
          .forEach(command -> facts.script(command, origin(task)));
    }
  }

  private Origin origin(Node node) {
    return files.line(file, node.line());
  }
}
