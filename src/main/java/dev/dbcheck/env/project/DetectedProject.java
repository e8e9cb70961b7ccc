package dev.dbcheck.env.project;

import dev.dbcheck.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was detected in an app folder and above it.
 *
 * @param manifest the nearest manifest's name as the user knows it
 * @param packages the packages of the project that use a chain; a monorepo's root has several
 * @param diagnostics what could not be read
 */
public record DetectedProject(
    Optional<String> manifest, List<Package> packages, List<Diagnostic> diagnostics) {

  /**
   * One package: an app with manifests of its own.
   *
   * @param folder its folder
   * @param shown the folder as the user knows it
   * @param chains the chains it uses
   * @param clients the libraries through which it connects, the app's before its migration tool's
   */
  public record Package(
      Path folder, String shown, List<DetectedChain> chains, List<DetectedClient> clients) {
    public Package {
      Objects.requireNonNull(folder, "folder is null");
      Objects.requireNonNull(shown, "shown is null");
      chains = List.copyOf(chains);
      clients = List.copyOf(clients);
    }

    private boolean isIn(String folder) {
      return folder.isEmpty() || folder.equals(shown);
    }
  }

  public DetectedProject {
    Objects.requireNonNull(manifest, "manifest is null");
    packages = List.copyOf(packages);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * Returns the libraries through which a package connects; those of the first package that has
   * any, where none is named.
   *
   * @param shown the package's folder as the user knows it, empty for the only package there is
   */
  public List<DetectedClient> clients(Optional<String> shown) {
    return packages.stream()
        .filter(one -> shown.map(one::isIn).orElse(!one.clients().isEmpty()))
        .findFirst()
        .map(Package::clients)
        .orElse(List.of());
  }
}
