package dev.dbcheck.env.dialect;

import static dev.dbcheck.env.dialect.node.NodeLoaders.expanded;

import dev.dbcheck.env.dialect.node.DotenvCliExpander;
import dev.dbcheck.env.dialect.node.DotenvExpand10;
import dev.dbcheck.env.dialect.node.DotenvExpand1000;
import dev.dbcheck.env.dialect.node.DotenvExpand12;
import dev.dbcheck.env.dialect.node.DotenvExpand5;
import dev.dbcheck.env.dialect.node.NodeLoaders;
import java.util.Map;

/** The recorded loaders of this family, by the names they have in the recordings. */
final class RecordedNodeLoaders {
  private RecordedNodeLoaders() {}

  static Map<String, Loader> all() {
    return Map.ofEntries(
        Map.entry("dotenv10", NodeLoaders.dotenv10()),
        Map.entry("dotenv10+exp5", expanded(NodeLoaders.dotenv10(), new DotenvExpand5())),
        Map.entry("dotenv14", NodeLoaders.dotenv14()),
        Map.entry("dotenv16", NodeLoaders.dotenv16()),
        Map.entry("dotenv16+exp10", expanded(NodeLoaders.dotenv16(), new DotenvExpand10())),
        Map.entry("dotenv16+exp12", expanded(NodeLoaders.dotenv16(), new DotenvExpand12())),
        Map.entry("dotenv17", NodeLoaders.dotenv16()),
        Map.entry("dotenv17+exp1000", expanded(NodeLoaders.dotenv16(), new DotenvExpand1000())),
        Map.entry("dotenvcli11", expanded(NodeLoaders.dotenv16(), new DotenvCliExpander())),
        Map.entry("dotenv18", NodeLoaders.dotenv16()),
        Map.entry("dotenv18fast", NodeLoaders.dotenv16()),
        Map.entry("dotenvflow4", NodeLoaders.dotenv16()),
        Map.entry("node20-envfile", NodeLoaders.envFile20()),
        Map.entry("node24-envfile", NodeLoaders.envFile24()));
  }
}
