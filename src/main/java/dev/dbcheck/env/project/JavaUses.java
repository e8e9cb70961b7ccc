package dev.dbcheck.env.project;

import dev.dbcheck.env.code.Call;
import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.StringTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds uses of dotenv-java 3.2.0: {@code Dotenv.configure().directory("x").load()}. */
final class JavaUses {
  private static final String CHAIN = "dotenv-java";
  private static final int LONGEST_CHAIN = 20;

  private final SourceUses file;

  private JavaUses(SourceUses file) {
    this.file = file;
  }

  static List<LoaderUse> read(SourceUses file) {
    JavaUses uses = new JavaUses(file);
    List<LoaderUse> found = new ArrayList<>();
    for (Call call : file.calls()) {
      if (call.method().equals("load") && root(call).target().equals("Dotenv")) {
        found.add(uses.load(call));
      }
    }
    uses.blocks(found);
    return found;
  }

  /** Kotlin writes {@code dotenv { directory = "conf" }} and {@code dotenv()}. */
  private void blocks(List<LoaderUse> found) {
    Code code = file.code();
    for (int i = 0; i < code.size(); i++) {
      boolean isName = code.is(i, "dotenv") && !code.is(i - 1, ".") && !code.is(i - 1, "val");
      if (isName && (code.is(i + 1, "{") || code.are(i + 1, "(", ")"))) {
        found.add(block(i));
      }
    }
  }

  private LoaderUse block(int at) {
    Code code = file.code();
    String folder = "";
    String name = ".env";
    for (int i = at + 2; i < Math.min(code.partner(at + 1), code.size()); i++) {
      if (code.is(i, "directory") && code.is(i + 1, "=")) {
        folder = StringTokens.at(code, i + 2).orElse("\0");
      } else if (code.is(i, "filename") && code.is(i + 1, "=")) {
        name = StringTokens.at(code, i + 2).orElse("\0");
      }
    }
    return at(file.use(CHAIN, code.token(at).line()).withoutCaller(), folder, name);
  }

  /** Returns a use with its file; what is computed is a NUL. */
  private static LoaderUse at(LoaderUse use, String folder, String name) {
    String separator = folder.isEmpty() || folder.endsWith("/") ? "" : "/";
    String path = folder + separator + name;
    if (path.indexOf('\0') >= 0) {
      return use.unknown(LoaderUse.Unknown.FILES);
    }
    return path.equals(".env") ? use : use.files(List.of(path));
  }

  private static Call root(Call call) {
    Call at = call;
    for (int i = 0; i < LONGEST_CHAIN && at.on().isPresent(); i++) {
      at = at.on().get();
    }
    return at;
  }

  private LoaderUse load(Call call) {
    LoaderUse use = file.use(CHAIN, root(call).line()).withoutCaller();
    return at(use, told(call, "directory", ""), told(call, "filename", ".env"));
  }

  private String told(Call call, String method, String otherwise) {
    Optional<Code.Span> argument = file.argumentInChain(call, method);
    return argument.isEmpty() ? otherwise : file.text(argument).orElse("\0");
  }
}
