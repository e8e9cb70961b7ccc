package dev.dbcheck.env.manifest;

import dev.dbcheck.diagnostic.Origin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** What the manifests of one folder say; filled by their readers. */
public final class PackageFacts {
  private final List<String> manifests = new ArrayList<>();
  private final List<Dependency> dependencies = new ArrayList<>();
  private final List<Dependency> pins = new ArrayList<>();
  private final List<Script> scripts = new ArrayList<>();
  private final List<String> members = new ArrayList<>();
  private final Map<String, String> runtimes = new HashMap<>();
  private final SequencedMap<String, Stated> settings = new LinkedHashMap<>();

  /**
   * Something a manifest says to a loader.
   *
   * @param value the value
   * @param origin the manifest's line
   */
  public record Stated(String value, Origin origin) {}

  PackageFacts() {}

  void manifest(String shown) {
    manifests.add(shown);
  }

  void dependency(Dependency dependency) {
    dependencies.add(dependency);
  }

  /** Notes a version that a manifest fixes without naming the package as a dependency. */
  void pin(Dependency dependency) {
    pins.add(dependency);
  }

  void script(String command, Origin origin) {
    scripts.add(new Script(command, origin));
  }

  void member(String glob) {
    members.add(glob);
  }

  void runtime(String program, String version) {
    runtimes.putIfAbsent(program, version);
  }

  void setting(String key, String value, Origin origin) {
    settings.putIfAbsent(key, new Stated(value, origin));
  }

  /** Returns the manifests that were found, as the user knows them. */
  public List<String> manifests() {
    return Collections.unmodifiableList(manifests);
  }

  /** Returns the direct dependencies, in the manifests' order. */
  public List<Dependency> dependencies() {
    return Collections.unmodifiableList(dependencies);
  }

  /** Returns the first mention of a dependency. */
  public Optional<Dependency> dependency(Ecosystem ecosystem, String name) {
    return dependencies.stream()
        .filter(one -> one.ecosystem() == ecosystem && one.name().equals(name))
        .findFirst();
  }

  /** Returns the version that the manifests fix, if they fix only one. */
  public Optional<String> pinned(Ecosystem ecosystem, String name) {
    List<String> versions =
        Stream.concat(dependencies.stream(), pins.stream())
            .filter(one -> one.ecosystem() == ecosystem && one.name().equals(name))
            .flatMap(one -> one.pinned().stream())
            .distinct()
            .toList();
    return versions.size() == 1 ? Optional.of(versions.getFirst()) : Optional.empty();
  }

  /** Returns the commands that the manifests keep. */
  public List<Script> scripts() {
    return Collections.unmodifiableList(scripts);
  }

  /** Returns the globs of a workspace's members, relative to the folder; those with ! exclude. */
  public List<String> members() {
    return Collections.unmodifiableList(members);
  }

  /** Returns the version of a program ({@code node}, {@code bun}) that a file asks for. */
  public Optional<String> runtime(String program) {
    return Optional.ofNullable(runtimes.get(program));
  }

  /** Returns what a manifest says to a loader, by a key such as {@code symfony.dotenv_path}. */
  public Optional<Stated> setting(String key) {
    return Optional.ofNullable(settings.get(key));
  }
}
