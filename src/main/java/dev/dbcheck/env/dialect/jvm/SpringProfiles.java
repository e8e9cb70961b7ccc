package dev.dbcheck.env.dialect.jvm;

import dev.dbcheck.env.Environment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The active profiles of a Spring Boot app (3.5, {@code Profiles}), of which the last one wins. */
public final class SpringProfiles {
  /** The profile that is active if no other is. */
  public static final String DEFAULT = "default";

  private SpringProfiles() {}

  /**
   * Returns the profiles.
   *
   * @param files the configuration files that belong to no profile, the first one winning
   * @param mode the profiles that are set from outside, separated by commas; empty or {@link
   *     #DEFAULT} where the files may name them
   */
  public static List<String> of(
      List<SpringConfigFile> files, Environment environment, String mode) {
    List<SpringConfigFile.Document> documents = new ArrayList<>();
    for (SpringConfigFile file : files) {
      documents.addAll(file.documents().reversed());
    }
    documents.removeIf(document -> !document.isActive(List.of()));
    Set<String> named =
        new LinkedHashSet<>(split(environment.get("SPRING_PROFILES_INCLUDE").orElse("")));
    documents.forEach(document -> named.addAll(document.list("spring.profiles.include")));
    if (mode.isEmpty() || mode.equals(DEFAULT)) {
      named.addAll(first(documents, "spring.profiles.active"));
    } else {
      named.addAll(split(mode));
    }
    List<String> profiles = withGroups(named, documents);
    return profiles.isEmpty() ? List.of(DEFAULT) : profiles;
  }

  private static List<String> split(String profiles) {
    return Arrays.stream(profiles.split(","))
        .map(String::strip)
        .filter(profile -> !profile.isEmpty())
        .toList();
  }

  private static List<String> first(List<SpringConfigFile.Document> documents, String property) {
    Optional<List<String>> found =
        documents.stream()
            .map(document -> document.list(property))
            .filter(list -> !list.isEmpty())
            .findFirst();
    return found.orElse(List.of());
  }

  /** Each profile is followed by those of the group that has its name. */
  private static List<String> withGroups(
      Collection<String> named, List<SpringConfigFile.Document> documents) {
    Deque<String> left = new ArrayDeque<>(named);
    Set<String> profiles = new LinkedHashSet<>();
    while (!left.isEmpty()) {
      String profile = left.pop();
      if (profiles.add(profile)) {
        String group = "spring.profiles.group." + SpringNames.uniform(profile, '.');
        first(documents, group).reversed().forEach(left::push);
      }
    }
    return List.copyOf(profiles);
  }
}
