package dev.dbcheck.env.project;

import dev.dbcheck.env.code.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds uses of dotenvy 0.15.7. */
final class RustUses {
  private static final String CHAIN = "dotenvy";

  private RustUses() {}

  static List<LoaderUse> read(SourceUses file) {
    List<LoaderUse> found = new ArrayList<>();
    boolean isImported = file.imports("use", CHAIN);
    for (Call call : file.calls()) {
      boolean isOf = call.target().equals(CHAIN) || call.target().isEmpty() && isImported;
      if (isOf && call.on().isEmpty()) {
        use(file, call).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<LoaderUse> use(SourceUses file, Call call) {
    LoaderUse use = file.use(CHAIN, call.line()).withoutCaller();
    return switch (call.method()) {
      case "dotenv" -> Optional.of(use);
      case "from_filename", "from_path" -> Optional.of(file.files(use, call));
      case "dotenv_override", "from_filename_override", "from_path_override" ->
          Optional.of(file.files(use, call).unknown(LoaderUse.Unknown.OVERRIDING));
      default -> Optional.empty();
    };
  }
}
