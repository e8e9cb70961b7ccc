package dev.dbcheck.report;

import dev.dbcheck.target.client.Evidence;
import dev.dbcheck.target.client.ParameterUse;
import dev.dbcheck.target.client.TlsLevel;
import dev.dbcheck.target.reading.Explained;
import dev.dbcheck.target.reading.Explanation;
import dev.dbcheck.target.reading.FallbackUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What all clients make of a URL, for a human reader: grouped by what differs. */
final class ExplanationText {
  private static final String NOT_RUN = "*";
  private static final String PARSER_RUN = "+";

  private final List<Explained> readings;
  private final int width;

  ExplanationText(Explanation explanation, int width) {
    this.readings = explanation.readings();
    this.width = width;
  }

  /** Returns where they go, the place to which most go first. */
  List<String> destinations() {
    List<String> lines = new ArrayList<>();
    grouped(one -> one.where().isPresent(), one -> one.where().get())
        .forEach((where, clients) -> {
          lines.add("  " + where);
          lines.addAll(new Columns().row("", names(clients)).lines(width));
          causes(clients).forEach(cause -> lines.addAll(new Columns().row("", cause).lines(width)));
        });
    return lines;
  }

  private static List<String> causes(List<Explained> clients) {
    return clients.stream()
        .map(Explained::cause)
        .flatMap(Optional::stream)
        .distinct()
        .map(cause -> "because of " + cause)
        .toList();
  }

  /** Returns those that do not get that far, with what they say. */
  List<String> failures() {
    List<String> lines = new ArrayList<>();
    grouped(one -> one.error().isPresent(), one -> one.error().get())
        .forEach((error, clients) -> {
          lines.addAll(new Columns().row(error).lines(width));
          lines.addAll(new Columns().row("", withSchemes(clients)).lines(width));
        });
    return lines;
  }

  /** Returns what protects the connection of each, the weakest first. */
  List<String> tls() {
    Map<TlsLevel, List<Explained>> byLevel =
        readings.stream()
            .filter(one -> one.where().isPresent() && one.tls().isPresent())
            .collect(Collectors.groupingBy(one -> one.tls().get().level()));
    List<String> lines = new ArrayList<>();
    byLevel.keySet().stream()
        .sorted()
        .forEach(level ->
            byRoots(byLevel.get(level))
                .forEach((roots, clients) -> {
                  lines.addAll(new Columns().row(phrase(level) + roots).lines(width));
                  lines.addAll(new Columns().row("", names(clients)).lines(width));
                }));
    return lines;
  }

  private static SequencedMap<String, List<Explained>> byRoots(List<Explained> clients) {
    return clients.stream()
        .collect(
            Collectors.groupingBy(
                one -> one.tls().get().roots().map(roots -> " against " + roots).orElse(""),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  private static String phrase(TlsLevel level) {
    return switch (level) {
      case PLAINTEXT -> "plaintext";
      case OPPORTUNISTIC -> "TLS if offered, else plaintext; nothing is verified";
      case ENCRYPTED -> "TLS; the server is not verified";
      case CA_VERIFIED -> "TLS; the certificate is verified";
      case HOST_VERIFIED -> "TLS; certificate and host are verified";
      case FAILS -> "fails";
    };
  }

  /** Returns what becomes of each parameter, a handling on a line. */
  List<String> parameters() {
    Map<String, Map<String, List<Explained>>> byName = new LinkedHashMap<>();
    for (Explained one : readings) {
      for (ParameterUse use : one.parameters()) {
        byName
            .computeIfAbsent(use.name(), _ -> new LinkedHashMap<>())
            .computeIfAbsent(phrase(use), _ -> new ArrayList<>())
            .add(one);
      }
    }
    Columns columns = new Columns();
    byName.forEach((name, uses) -> {
      boolean first = true;
      for (Map.Entry<String, List<Explained>> use : uses.entrySet()) {
        columns.row(first ? name : "", use.getKey(), names(use.getValue()));
        first = false;
      }
    });
    return columns.lines(width);
  }

  private static String phrase(ParameterUse use) {
    return switch (use.handling()) {
      case ACCEPTED -> "accepted";
      case IGNORED -> "ignored";
      case RENAMED -> "taken as " + use.taken().orElse("another");
      case REJECTED -> "rejected";
      case SENT_TO_SERVER ->
          use.error().isPresent() ? "sent to the server, which rejects it" : "sent to the server";
    };
  }

  /** Returns what is obeyed besides the URL, and by whom. */
  List<String> fallbacks() {
    SequencedMap<List<String>, List<Explained>> byUse = new LinkedHashMap<>();
    for (Explained one : readings) {
      for (FallbackUse use : one.fallbacks()) {
        byUse
            .computeIfAbsent(
                List.of(use.name(), use.part(), use.origin().location()), _ -> new ArrayList<>())
            .add(one);
      }
    }
    Columns columns = new Columns();
    byUse.forEach(
        (use, clients) -> columns.row(use.get(0), use.get(1), use.get(2), names(clients)));
    return columns.lines(width);
  }

  /** Returns what the marks beside some names mean. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (has(Evidence.PARSER_RAN)) {
      notes.add("  " + PARSER_RUN + " its parser was run, how it connects was read in its sources");
    }
    if (has(Evidence.READ_IN_SOURCES)) {
      notes.add("  " + NOT_RUN + " read in its sources, not run");
    }
    return notes;
  }

  private boolean has(Evidence evidence) {
    return readings.stream().anyMatch(one -> one.client().evidence() == evidence);
  }

  private SequencedMap<String, List<Explained>> grouped(
      Predicate<Explained> which, Function<Explained, String> by) {
    Map<String, List<Explained>> groups =
        readings.stream()
            .filter(which)
            .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    SequencedMap<String, List<Explained>> largestFirst = new LinkedHashMap<>();
    groups.entrySet().stream()
        .sorted(
            Comparator.comparingInt(
                    (Map.Entry<String, List<Explained>> one) -> one.getValue().size())
                .reversed())
        .forEach(one -> largestFirst.put(one.getKey(), one.getValue()));
    return largestFirst;
  }

  private static String names(List<Explained> clients) {
    return clients.stream().map(ExplanationText::name).collect(Collectors.joining(", "));
  }

  private static String withSchemes(List<Explained> clients) {
    return clients.stream()
        .map(one -> name(one) + one.scheme().map(scheme -> " as " + scheme + "://").orElse(""))
        .collect(Collectors.joining(", "));
  }

  private static String name(Explained one) {
    return one.client().name()
        + switch (one.client().evidence()) {
          case RAN -> "";
          case PARSER_RAN -> PARSER_RUN;
          case READ_IN_SOURCES -> NOT_RUN;
        };
  }
}
