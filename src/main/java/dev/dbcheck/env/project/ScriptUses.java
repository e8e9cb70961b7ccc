package dev.dbcheck.env.project;

import dev.dbcheck.env.app.AppSetting.Use;
import dev.dbcheck.env.manifest.PackageFacts;
import dev.dbcheck.env.manifest.Script;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the loaders that a project's commands start. */
final class ScriptUses {
  private static final int DEEPEST = 4;
  private static final int MOST_WRAPPERS = 10;

  /** Chains of programs that run all commands of a project alike. */
  private static final Set<String> AROUND_ALL = Set.of("bun", "pipenv");

  private final PackageFacts facts;
  private final List<LoaderUse> uses = new ArrayList<>();
  private final Set<String> bare = new HashSet<>();
  private final Set<String> wrapped = new HashSet<>();

  private ScriptUses(PackageFacts facts) {
    this.facts = facts;
  }

  static ScriptUses read(PackageFacts facts) {
    ScriptUses read = new ScriptUses(facts);
    for (Script script : facts.scripts()) {
      read.commands(script.command(), script, new ArrayList<>(), 0);
    }
    read.wrapped.removeAll(read.bare);
    return read;
  }

  /** Returns whether a command runs a program, wrapped by others or not. */
  static boolean run(String program, PackageFacts facts) {
    return facts.scripts().stream()
        .flatMap(script -> CommandLine.split(script.command()).stream())
        .anyMatch(words -> words.contains(program));
  }

  /** Returns the uses of loaders, in the scripts' order. */
  List<LoaderUse> uses() {
    return uses;
  }

  /** Returns the chains of the tools that scripts run only behind a loader. */
  Set<String> wrapped() {
    return wrapped;
  }

  private void commands(String text, Script script, List<LoaderUse> around, int depth) {
    if (depth <= DEEPEST) {
      for (List<String> words : CommandLine.split(text)) {
        command(words, script, around, depth);
      }
    }
  }

  private void command(List<String> all, Script script, List<LoaderUse> around, int depth) {
    CommandWords words = new CommandWords(all);
    List<LoaderUse> loaders = new ArrayList<>(around);
    for (int i = 0; i < MOST_WRAPPERS && words.isLeft(); i++) {
      ScriptLoaders.Found found = ScriptLoaders.read(words, script.origin(), facts);
      loaders.addAll(found.uses());
      if (!found.wraps()) {
        break;
      }
    }
    words.inner().forEach(inner -> commands(inner, script, loaders, depth + 1));
    boolean migrates = MigrationTools.isOne(words);
    MigrationTools.chain(words).ifPresent(chain -> (loaders.isEmpty() ? bare : wrapped).add(chain));
    if (words.inner().isEmpty()) {
      loaders.forEach(use -> uses.add(migrates ? use.readBy(Use.MIGRATION) : use));
    }
  }
}
