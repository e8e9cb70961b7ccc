package dev.dbcheck.env.project;

import dev.dbcheck.env.code.Call;
import dev.dbcheck.env.code.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds uses of dotenv-java 3.2.0: {@code Dotenv.configure().directory("x").load()}. */
final class JavaUses {
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
    return found;
  }

  private static Call root(Call call) {
    Call at = call;
    for (int i = 0; i < LONGEST_CHAIN && at.on().isPresent(); i++) {
      at = at.on().get();
    }
    return at;
  }

  private LoaderUse load(Call call) {
    LoaderUse use = file.use("dotenv-java", root(call).line()).withoutCaller();
    Optional<Code.Span> folder = file.argumentInChain(call, "directory");
    Optional<Code.Span> name = file.argumentInChain(call, "filename");
    if (folder.isEmpty() && name.isEmpty()) {
      return use;
    }
    Optional<String> folderText = folder.isEmpty() ? Optional.of("") : file.text(folder);
    Optional<String> nameText = name.isEmpty() ? Optional.of(".env") : file.text(name);
    if (folderText.isEmpty() || nameText.isEmpty()) {
      return use.unknown(LoaderUse.Unknown.FILES);
    }
    String before = folderText.get();
    String separator = before.isEmpty() || before.endsWith("/") ? "" : "/";
    return use.files(List.of(before + separator + nameText.get()));
  }
}
