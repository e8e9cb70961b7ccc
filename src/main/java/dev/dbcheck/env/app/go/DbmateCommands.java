package dev.dbcheck.env.app.go;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.app.UrlRecipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;

/** Finds {@code dbmate --env NAME} in the lines of scripts: another variable than the usual one. */
public final class DbmateCommands {
  private static final String CHAIN = "dbmate";
  private static final String NOT_IN_NAMES = " \t\"',;|&()";

  private DbmateCommands() {}

  /** Returns the settings; {@code shown} is the file's name as the user knows it. */
  public static List<AppSetting> read(String shown, String text) {
    List<AppSetting> settings = new ArrayList<>();
    int line = 1;
    for (String content : (Iterable<String>) text.lines()::iterator) {
      int number = line++;
      variable(content)
          .ifPresent(name ->
              settings.add(
                  AppSetting.of(
                          "dbmate --env",
                          AppSetting.Use.MIGRATION,
                          new UrlRecipe.FromVariable(
                              List.of(name), Optional.empty(), Origin.line(shown, number)))
                      .through(CHAIN)));
    }
    return settings;
  }

  private static Optional<String> variable(String line) {
    if (!line.contains("dbmate")) {
      return Optional.empty();
    }
    boolean command = false;
    boolean next = false;
    StringTokenizer words = new StringTokenizer(line, NOT_IN_NAMES);
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      if (next) {
        return Optional.of(word).filter(DbmateCommands::isName);
      }
      next = command && (word.equals("--env") || word.equals("-e"));
      if (command && word.startsWith("--env=")) {
        return Optional.of(word.substring("--env=".length())).filter(DbmateCommands::isName);
      }
      command |= word.equals("dbmate") || word.endsWith("/dbmate");
    }
    return Optional.empty();
  }

  private static boolean isName(String word) {
    return !word.isEmpty()
        && word.chars().allMatch(one -> one == '_' || Character.isLetterOrDigit(one));
  }
}
