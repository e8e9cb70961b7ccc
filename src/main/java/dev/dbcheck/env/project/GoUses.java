package dev.dbcheck.env.project;

import dev.dbcheck.env.code.Call;
import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds uses of godotenv 1.5.1. */
final class GoUses {
  private static final String AUTOLOAD = "github.com/joho/godotenv/autoload";

  private GoUses() {}

  static List<LoaderUse> read(SourceUses file) {
    List<LoaderUse> found = new ArrayList<>();
    Code code = file.code();
    for (int i = 0; i < code.size(); i++) {
      Token token = code.token(i);
      if (token.kind() == Token.Kind.TEXT && token.text().equals(AUTOLOAD)) {
        found.add(file.use("godotenv", token.line()).withoutCaller());
      }
    }
    file.calls().forEach(call -> use(file, call).ifPresent(found::add));
    return found;
  }

  private static Optional<LoaderUse> use(SourceUses file, Call call) {
    return switch (call.name()) {
      case "godotenv.Load" -> Optional.of(of(file, "godotenv", call));
      case "godotenv.Overload" -> Optional.of(of(file, "godotenv-overload", call));
      default -> Optional.empty();
    };
  }

  private static LoaderUse of(SourceUses file, String chain, Call call) {
    return file.files(file.use(chain, call.line()).withoutCaller(), call);
  }
}
