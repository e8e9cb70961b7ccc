package dev.dbcheck.env.project;

import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.manifest.Dependency;
import dev.dbcheck.env.manifest.Ecosystem;
import dev.dbcheck.env.manifest.LockFiles;
import dev.dbcheck.env.manifest.PackageFacts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the libraries through which a package connects to PostgreSQL, from what it depends on. */
final class ClientDetection {
  private ClientDetection() {}

  /** Returns the app's client and its migration tool's, as far as the manifests tell. */
  static List<DetectedClient> clients(Path folder, PackageFacts facts, LockFiles locks) {
    List<DetectedClient> found = new ArrayList<>();
    Set<String> decided = new HashSet<>();
    for (ClientRule rule : ClientRule.ALL) {
      Optional<Dependency> evidence = evidence(rule, facts);
      if (evidence.isPresent() && decided.add(rule.ecosystem() + " " + rule.use())) {
        Dependency dependency = evidence.get();
        found.add(
            new DetectedClient(
                rule.client(),
                locks
                    .version(folder, dependency)
                    .or(() -> facts.pinned(dependency.ecosystem(), dependency.name())),
                rule.use(),
                dependency.origin()));
      }
    }
    found.sort((one, other) -> rank(one) - rank(other));
    return List.copyOf(found);
  }

  private static int rank(DetectedClient client) {
    return client.use() == AppSetting.Use.APP ? 0 : 1;
  }

  private static Optional<Dependency> evidence(ClientRule rule, PackageFacts facts) {
    boolean holds =
        rule.packages().stream().allMatch(place -> named(rule, place, facts).isPresent());
    return holds ? named(rule, rule.packages().getFirst(), facts) : Optional.empty();
  }

  private static Optional<Dependency> named(ClientRule rule, String place, PackageFacts facts) {
    return facts.dependencies().stream()
        .filter(one -> one.ecosystem() == rule.ecosystem())
        .filter(one -> ClientRule.names(place, one.name()))
        .findFirst();
  }

  /** Returns the packages whose versions are looked up in lock files. */
  static Set<String> versioned(Ecosystem ecosystem, PackageFacts facts) {
    Set<String> names = new HashSet<>();
    ClientRule.ALL.stream()
        .filter(rule -> rule.ecosystem() == ecosystem)
        .forEach(rule ->
            facts.dependencies().stream()
                .filter(one -> one.ecosystem() == ecosystem)
                .filter(one -> ClientRule.names(rule.packages().getFirst(), one.name()))
                .forEach(one -> names.add(one.name())));
    return names;
  }
}
