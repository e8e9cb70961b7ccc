package dev.dbcheck.env.dialect;

import dev.dbcheck.env.dialect.bundler.BundlerLoaders;
import dev.dbcheck.env.dialect.node.NodeEnvFileScanner;
import java.util.Map;

/** The recorded loaders of this family, by the names they have in the recordings. */
final class RecordedBundlerLoaders {
  private RecordedBundlerLoaders() {}

  static Map<String, Loader> all() {
    return Map.of(
        "next13", BundlerLoaders.next13(),
        "next15", BundlerLoaders.next15(),
        "next16", BundlerLoaders.next15(),
        "vite5", BundlerLoaders.vite5(),
        "vite8", BundlerLoaders.vite8(NodeEnvFileScanner.of20()),
        "vite8@node24", BundlerLoaders.vite8(NodeEnvFileScanner.of24()),
        "bun1.4", BundlerLoaders.bun1(),
        "dotenvx1", BundlerLoaders.dotenvx1(),
        "dotenvx2", BundlerLoaders.dotenvx2(),
        "prisma6", BundlerLoaders.prisma6());
  }
}
