package dev.dbcheck.env.chain;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.dialect.Loader;
import dev.dbcheck.env.dialect.Trait;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * The versions of a loader that behave alike.
 *
 * @param since the first version, {@code 0} for the oldest known; if it behaves differently on
 *     different versions of Node.js, with the first of these: {@code 8.0.0+node24.0.0}
 * @param evidence how its behaviour is known
 * @param loader what it makes of its files
 * @param files which files it reads
 */
public record Edition(String since, Evidence evidence, Loader loader, FileSearch files) {

  /**
   * How a behaviour is known.
   *
   * @param kind whether the real loader was run
   * @param version the version that was run or read, {@code 16.6.1}
   */
  public record Evidence(Kind kind, String version) {

    /** Whether the real loader was run, or only its source or documentation read. */
    public enum Kind {
      MEASURED,
      READ
    }
  }

  public Edition {
    Objects.requireNonNull(since, "since is null");
    Objects.requireNonNull(evidence, "evidence is null");
    Objects.requireNonNull(loader, "loader is null");
    Objects.requireNonNull(files, "files is null");
  }

  /** Returns an edition whose behaviour was measured by running a version of it. */
  public static Edition measured(String since, String version, Loader loader, FileSearch files) {
    return new Edition(since, new Evidence(Evidence.Kind.MEASURED, version), loader, files);
  }

  /** Returns an edition whose source or documentation was only read. */
  public static Edition read(String since, String version, Loader loader, FileSearch files) {
    return new Edition(since, new Evidence(Evidence.Kind.READ, version), loader, files);
  }

  /** Returns whether it reads files at all, be it only those that the app names. */
  public boolean readsFiles() {
    return !(files instanceof NoFiles);
  }

  /** Returns the first version of Node.js on which it behaves so, {@code 0} if none is named. */
  public String sinceNode() {
    return Version.node(since).orElse("0");
  }

  /** Returns the sources in the order in which they win, as documentation shows it. */
  public List<String> order() {
    List<String> order = new ArrayList<>(files.order());
    if (order.isEmpty() && readsFiles()) {
      order.add("the files that are named");
    }
    order.add(loader.isEnvironmentFirst() ? 0 : order.size(), Origin.environment().source());
    return order;
  }

  /** Returns how it reads a file, found out by giving it some; nothing where it reads none. */
  public SequencedMap<Trait, String> traits() {
    SequencedMap<Trait, String> traits = new LinkedHashMap<>();
    if (readsFiles()) {
      // The last one is the plain one, and what stands behind a blank says when it is read.
      List<String> order = files.order();
      String name = order.isEmpty() ? ".env" : order.getLast().replaceFirst(" .*", "");
      for (Trait trait : Trait.values()) {
        traits.put(trait, trait.of(loader, name));
      }
    }
    return traits;
  }
}
