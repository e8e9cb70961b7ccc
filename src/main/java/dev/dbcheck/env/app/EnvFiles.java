package dev.dbcheck.env.app;

import dev.dbcheck.diagnostic.Origin;
import java.util.List;
import java.util.Objects;

/**
 * The env files that an app's code or configuration names.
 *
 * @param chain the chain that reads them
 * @param label what names them: a class, a service, a call
 * @param files the files as they are written, in the order in which they are named
 * @param origin the place
 */
public record EnvFiles(String chain, String label, List<String> files, Origin origin) {
  public EnvFiles {
    Objects.requireNonNull(chain, "chain is null");
    Objects.requireNonNull(label, "label is null");
    Objects.requireNonNull(origin, "origin is null");
    files = List.copyOf(files);
  }
}
