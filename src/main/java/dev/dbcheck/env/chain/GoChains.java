package dev.dbcheck.env.chain;

import dev.dbcheck.env.dialect.go.GoLoaders;
import dev.dbcheck.env.dialect.go.GoLoaders.Godotenv;
import java.util.List;

/** The chains of Go and Rust. */
final class GoChains {
  private static final FileSearch OWN = FilePatterns.inAppFolder(".env");

  private GoChains() {}

  static List<Chain> all() {
    return List.of(godotenv(), overload(), dbmate(), dotenvy());
  }

  private static Chain godotenv() {
    return Chain.of(
        "godotenv",
        "godotenv.Load()",
        Edition.measured("0", "1.5.1", GoLoaders.godotenv(Godotenv.V1_5), OWN),
        Edition.measured("1.6.0", "1.6.0-pre.4", GoLoaders.godotenv(Godotenv.V1_6), OWN));
  }

  private static Chain overload() {
    FileSearch lastFirst = new LastNamedFirst(OWN);
    return Chain.of(
        "godotenv-overload",
        "godotenv.Overload()",
        Edition.measured("0", "1.5.1", GoLoaders.godotenvOverload(Godotenv.V1_5), lastFirst),
        Edition.measured(
            "1.6.0", "1.6.0-pre.4", GoLoaders.godotenvOverload(Godotenv.V1_6), lastFirst));
  }

  private static Chain dbmate() {
    return Chain.of(
        "dbmate",
        "dbmate, which loads its env file with godotenv",
        Edition.read("0", "1.x", GoLoaders.godotenv(Godotenv.V1_5), OWN));
  }

  private static Chain dotenvy() {
    return Chain.of(
        "dotenvy",
        "Rust's dotenvy, as sqlx and diesel use it",
        Edition.measured(
            "0",
            "0.15.7",
            GoLoaders.dotenvy(),
            new NearestUpward(List.of(".env"), NearestUpward.Start.APP_FOLDER)));
  }
}
