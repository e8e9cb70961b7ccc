package dev.dbcheck.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds what a Markdown text says of dbcheck's command line that is not so. */
final class CommandMentions {
  private static final Pattern CODE_SPAN = Pattern.compile("`([^`]+)`");
  private static final Pattern CONNECTIVE = Pattern.compile("\\s(?:\\||&&|;)\\s");
  private static final Pattern LEAD = Pattern.compile("^(?:bad|good):\\s+");

  private final Map<String, Set<String>> optionsByCommand;

  CommandMentions(Map<String, Set<String>> optionsByCommand) {
    this.optionsByCommand = optionsByCommand;
  }

  /** Returns the commands and options that do not exist, each as it stands in the text. */
  List<String> unknownIn(String markdown) {
    List<String> unknown = new ArrayList<>();
    markdown.lines().forEach(line -> checkLine(line, unknown));
    return unknown;
  }

  private void checkLine(String line, List<String> unknown) {
    if (line.startsWith("    ")) {
      checkCode(LEAD.matcher(line.strip()).replaceFirst(""), unknown);
      return;
    }
    CODE_SPAN
        .matcher(line)
        .results()
        .map(MatchResult::group)
        .map(span -> span.substring(1, span.length() - 1))
        .forEach(span -> checkCode(span, unknown));
    if (CODE_SPAN.matcher(line).replaceAll("").contains(" --")) {
      unknown.add("an option outside of code: " + line);
    }
  }

  private void checkCode(String code, List<String> unknown) {
    for (String part : CONNECTIVE.split(code)) {
      List<String> words = List.of(part.strip().split("\\s+"));
      if (words.getFirst().equals("dbcheck")) {
        checkCommand(words.subList(1, words.size()), part, unknown);
      } else if (words.getFirst().startsWith("--") && !isOptionOfAny(words.getFirst())) {
        unknown.add(part);
      }
    }
  }

  private void checkCommand(List<String> words, String part, List<String> unknown) {
    boolean named = !words.isEmpty() && !words.getFirst().startsWith("-");
    Set<String> options = optionsByCommand.get(named ? words.getFirst() : "");
    if (options == null) {
      unknown.add(part);
      return;
    }
    words.stream()
        .takeWhile(word -> !word.equals("--"))
        .filter(word -> word.startsWith("-"))
        .filter(word -> !options.contains(word))
        .map(word -> word + " in " + part)
        .forEach(unknown::add);
  }

  private boolean isOptionOfAny(String option) {
    return optionsByCommand.values().stream().anyMatch(options -> options.contains(option));
  }
}
