package dev.dbcheck.env.dialect;

import dev.dbcheck.env.dialect.Rules.ByteOrderMark;
import dev.dbcheck.env.dialect.Rules.Expanding;
import dev.dbcheck.env.dialect.node.DotenvExpand10;
import dev.dbcheck.env.dialect.node.DotenvExpand12;
import dev.dbcheck.env.dialect.node.DotenvExpand5;
import dev.dbcheck.env.dialect.node.DotenvLineScanner;
import dev.dbcheck.env.dialect.node.DotenvScanner;
import dev.dbcheck.env.dialect.node.NodeEnvFileScanner;
import java.util.Map;

/** The recorded loaders of this family, by the names they have in the recordings. */
final class RecordedNodeLoaders {
  private RecordedNodeLoaders() {}

  static Map<String, Loader> all() {
    ComposedLoader dotenv10 =
        ComposedLoader.scanning(DotenvLineScanner.upTo13()).with(ByteOrderMark.KEPT);
    ComposedLoader dotenv14 =
        ComposedLoader.scanning(DotenvLineScanner.of14()).with(ByteOrderMark.KEPT);
    ComposedLoader dotenv =
        ComposedLoader.scanning(DotenvScanner.since16()).with(ByteOrderMark.KEPT);
    return Map.ofEntries(
        Map.entry("dotenv10", dotenv10),
        Map.entry(
            "dotenv10+exp5", dotenv10.expanding(new DotenvExpand5(), Expanding.AFTER_ALL_FILES)),
        Map.entry("dotenv14", dotenv14),
        Map.entry("dotenv16", dotenv),
        Map.entry(
            "dotenv16+exp10", dotenv.expanding(new DotenvExpand10(), Expanding.AFTER_ALL_FILES)),
        Map.entry(
            "dotenv16+exp12", dotenv.expanding(new DotenvExpand12(), Expanding.AFTER_ALL_FILES)),
        Map.entry("dotenv17", dotenv),
        Map.entry("dotenv18", dotenv),
        Map.entry("dotenv18fast", dotenv),
        Map.entry("dotenvflow4", dotenv),
        Map.entry(
            "node20-envfile",
            ComposedLoader.scanning(NodeEnvFileScanner.of20()).with(ByteOrderMark.KEPT)),
        Map.entry(
            "node24-envfile",
            ComposedLoader.scanning(NodeEnvFileScanner.of24()).with(ByteOrderMark.KEPT)));
  }
}
