package dev.dbcheck.docs;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The commands and options that documentation may mention. */
final class DocumentedCommandLine {
  private static final Set<String> HELP = options("-h --help");

  private static final Set<String> TARGET =
      options(
          "-h --help -C --app-dir --env-file --variable --url-stdin --mode"
              + " --expect-host --expect-port --expect-database --expect-user --expect-remote"
              + " --require-tls --timeout --connect-timeout"
              + " --format -o --output --color -q --quiet -v --verbose");

  private static final Map<String, Set<String>> BY_COMMAND =
      Map.of(
          "",
          union(HELP, options("-V --version")),
          "resolve",
          TARGET,
          "probe",
          TARGET,
          "plan",
          union(TARGET, options("--locations")),
          "migrate",
          union(TARGET, options("--locations")),
          "run",
          union(TARGET, options("--no-probe")),
          "explain",
          HELP,
          "demo",
          HELP);

  private DocumentedCommandLine() {}

  /** Returns the options by command, those of dbcheck itself under the empty name. */
  static Map<String, Set<String>> optionsByCommand() {
    return BY_COMMAND;
  }

  private static Set<String> options(String words) {
    return Set.of(words.split(" "));
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
  }
}
