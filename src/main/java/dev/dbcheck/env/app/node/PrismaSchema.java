package dev.dbcheck.env.app.node;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Language;
import dev.dbcheck.env.code.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the {@code datasource} of a Prisma schema: the app connects with {@code url}, migrations
 * with {@code directUrl} where it is given.
 */
public final class PrismaSchema {
  private static final String CHAIN = "prisma";

  private PrismaSchema() {}

  /** Returns the settings; {@code shown} is the file's name as the user knows it. */
  public static List<AppSetting> read(String shown, String text) {
    Code code = Code.of(Language.PRISMA, text);
    List<AppSetting> settings = new ArrayList<>();
    for (int i = 0; i < code.size(); i = code.after(i)) {
      if (code.is(i, "datasource") && code.isName(i + 1) && code.is(i + 2, "{")) {
        source(shown, code, i + 2, settings);
      }
    }
    return settings;
  }

  private static void source(String shown, Code code, int brace, List<AppSetting> settings) {
    String label = "datasource " + code.token(brace - 1).text() + ".";
    int end = Math.min(code.partner(brace), code.size());
    for (int i = brace + 1; i < end; i = code.after(i)) {
      if (code.token(i).isFirst() && code.is(i + 1, "=")) {
        Optional<AppSetting.Use> use =
            switch (code.token(i).text()) {
              case "url" -> Optional.of(AppSetting.Use.APP);
              case "directUrl" -> Optional.of(AppSetting.Use.MIGRATION);
              default -> Optional.empty();
            };
        int at = i;
        use.ifPresent(found ->
            settings.add(
                AppSetting.of(label + code.token(at).text(), found, value(shown, code, at + 2))
                    .through(CHAIN)));
      }
    }
  }

  private static UrlRecipe value(String shown, Code code, int at) {
    Origin origin = Origin.line(shown, Math.max(1, code.token(at).line()));
    if (code.token(at).kind() == Token.Kind.TEXT) {
      return new UrlRecipe.Fixed(code.token(at).text(), origin);
    }
    boolean variable = code.are(at, "env", "(") && code.token(at + 2).kind() == Token.Kind.TEXT;
    return variable
        ? UrlRecipe.required(code.token(at + 2).text(), origin)
        : new UrlRecipe.Unknown("it is no string and no env(…)", origin);
  }
}
