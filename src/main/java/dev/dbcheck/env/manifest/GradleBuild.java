package dev.dbcheck.env.manifest;

import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.SourceLanguage;
import dev.dbcheck.env.code.StringTokens;
import dev.dbcheck.env.code.Token;
import dev.dbcheck.env.document.ProjectFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads Gradle's scripts, which are programs, for coordinates ({@code "group:name:version"}),
 * plugins ({@code id("io.quarkus") version "3.13.0"}) and names of the version catalog.
 */
final class GradleBuild {
  private final Path file;
  private final ProjectFiles files;
  private final Code code;
  private final VersionCatalog catalog;
  private final Map<String, String> properties;
  private final List<Dependency> found = new ArrayList<>();

  private GradleBuild(Path file, ProjectFiles files, String text) {
    this.file = file;
    this.files = files;
    this.code = Code.of(SourceLanguage.KOTLIN.syntax(), text);
    this.catalog = VersionCatalog.near(file.getParent(), files);
    this.properties = properties(file.resolveSibling("gradle.properties"), files);
  }

  static void read(Path file, ProjectFiles files, PackageFacts facts) {
    files
        .text(file)
        .map(text -> new GradleBuild(file, files, text))
        .ifPresent(build -> {
          build.read();
          build.found.forEach(one -> facts.dependency(build.withGroupsVersion(one)));
        });
  }

  /** {@code include(":app", "lib")} names members by their folders, with colons for slashes. */
  static void readSettings(Path file, ProjectFiles files, PackageFacts facts) {
    files
        .text(file)
        .map(text -> Code.of(SourceLanguage.KOTLIN.syntax(), text))
        .ifPresent(code -> {
          for (int i = 0; i < code.size(); i++) {
            if (code.is(i, "include")) {
              int at = code.is(i + 1, "(") ? i + 2 : i + 1;
              while (StringTokens.at(code, at).isPresent()) {
                String name = StringTokens.at(code, at).orElseThrow().replace(':', '/');
                facts.member(name.startsWith("/") ? name.substring(1) : name);
                at = code.is(code.after(at), ",") ? code.after(at) + 1 : code.size();
              }
            }
          }
        });
  }

  private void read() {
    for (int i = 0; i < code.size(); i = Math.max(i + 1, isString(i) ? code.after(i) : 0)) {
      if (isString(i)) {
        string(i);
      } else if (code.is(i, "libs") && code.is(i + 1, ".")) {
        name(i);
      }
    }
  }

  private boolean isString(int at) {
    Token.Kind kind = code.token(at).kind();
    return kind == Token.Kind.TEXT || kind == Token.Kind.TEMPLATE;
  }

  private void string(int at) {
    Optional<String> text =
        StringTokens.at(code, at, name -> Optional.ofNullable(properties.get(name)));
    int version = code.is(code.after(at), ")") ? code.after(at) + 1 : code.after(at);
    if (code.is(version, "version") && text.isPresent()) {
      add(text.get() + ":plugin:" + StringTokens.at(code, version + 1).orElse(""), at);
    } else {
      text.ifPresent(coordinates -> add(coordinates, at));
    }
  }

  private void name(int at) {
    StringBuilder name = new StringBuilder();
    int next = at + 1;
    while (code.is(next, ".") && code.isName(next + 1)) {
      name.append(name.isEmpty() ? "" : ".").append(code.token(next + 1).text());
      next += 2;
    }
    catalog.coordinates(name.toString()).ifPresent(coordinates -> add(coordinates, at));
  }

  private void add(String coordinates, int at) {
    String[] parts = coordinates.split(":", 4);
    if (parts.length >= 2 && coordinates.chars().noneMatch(Character::isWhitespace)) {
      String range = parts.length > 2 ? parts[2] : "";
      found.add(
          new Dependency(
              Ecosystem.JVM,
              parts[0] + ":" + parts[1],
              range,
              Versions.exact(Ecosystem.JVM, range),
              files.line(file, code.token(at).line())));
    }
  }

  /** The versions of a group's modules come from its plugin or its platform. */
  private Dependency withGroupsVersion(Dependency one) {
    if (one.pinned().isPresent() || !one.range().isEmpty()) {
      return one;
    }
    String group = one.name().substring(0, one.name().indexOf(':'));
    Optional<String> version =
        found.stream()
            .filter(other -> other.name().startsWith(group))
            .flatMap(other -> other.pinned().stream())
            .findFirst();
    return new Dependency(one.ecosystem(), one.name(), one.range(), version, one.origin());
  }

  private static Map<String, String> properties(Path file, ProjectFiles files) {
    Map<String, String> properties = new HashMap<>();
    files
        .text(file)
        .ifPresent(text ->
            text.lines()
                .forEach(line -> {
                  int equals = line.indexOf('=');
                  if (equals > 0) {
                    properties.put(
                        line.substring(0, equals).strip(), line.substring(equals + 1).strip());
                  }
                }));
    return properties;
  }
}
