package dev.dbcheck.env.project;

import dev.dbcheck.env.Environment;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the user asks of the chains.
 *
 * @param appFolder the app folder
 * @param workingFolder the folder to which paths are shown relative
 * @param environment the process environment
 * @param chain the chain to take instead of those detected
 * @param version that chain's version
 * @param mode the mode to take instead of the environment's
 * @param files the env files to take instead of the chain's own
 * @param variable the variable to take instead of the one the app reads
 */
public record ChainRequest(
    Path appFolder,
    Path workingFolder,
    Environment environment,
    Optional<String> chain,
    Optional<String> version,
    Optional<String> mode,
    List<Path> files,
    Optional<String> variable) {
  public ChainRequest {
    Objects.requireNonNull(appFolder, "appFolder is null");
    Objects.requireNonNull(workingFolder, "workingFolder is null");
    Objects.requireNonNull(environment, "environment is null");
    Objects.requireNonNull(chain, "chain is null");
    Objects.requireNonNull(version, "version is null");
    Objects.requireNonNull(mode, "mode is null");
    files = List.copyOf(files);
    Objects.requireNonNull(variable, "variable is null");
  }
}
