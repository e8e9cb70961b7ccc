package dev.dbcheck.env.dialect;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.Environment;
import dev.dbcheck.env.dialect.Rules.ByteOrderMark;
import dev.dbcheck.env.dialect.Rules.Duplicates;
import dev.dbcheck.env.dialect.Rules.EnvironmentRule;
import dev.dbcheck.env.dialect.Rules.Expanding;
import dev.dbcheck.env.dialect.Rules.FileOrder;
import dev.dbcheck.env.dialect.Rules.Publication;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/** One run of a composed loader: a process environment as it changes from file to file. */
final class Loading {
  private static final char MARK = '\uFEFF';

  /** The characters that all values together may have before references have gone too far. */
  private static final long MOST_TEXT = 128L * 1024 * 1024;

  private final ComposedLoader rules;
  private final Map<String, Value> initial;
  private final Map<String, Value> compared;
  private final Map<String, Value> environment;
  private final SequencedMap<String, Value> assigned = new LinkedHashMap<>();
  private final Map<String, Value> replaced = new HashMap<>();
  private final List<Loaded.Rejected> skipped = new ArrayList<>();
  private final List<Loaded.Rejected> dropped = new ArrayList<>();
  private long length;

  Loading(ComposedLoader rules, Environment processEnvironment) {
    this.rules = rules;
    // In order, so that of two names that differ only in case the lower one stays every time.
    this.initial = new TreeMap<>();
    if (rules.environment() != EnvironmentRule.IGNORED) {
      processEnvironment
          .variables()
          .forEach((name, text) -> initial.put(name, Value.of(text, Origin.environment())));
    }
    this.compared = byComparedName(initial);
    this.environment = new TreeMap<>(initial);
  }

  Loaded load(List<EnvFile> files) {
    List<EnvFile> order = rules.files() == FileOrder.FIRST_WINS ? files : files.reversed();
    for (EnvFile file : backgroundFirst(order)) {
      try {
        if (file.isInBackground()) {
          read(file).forEach(this::join);
        } else {
          merge(read(file));
        }
      } catch (FlawException flaw) {
        return rejected(flaw.in(file));
      }
    }
    try {
      expandAll(files);
    } catch (FlawException flaw) {
      return rejected(flaw.in(files.getFirst()));
    }
    if (rules.publication() != Publication.BY_EXPANDER) {
      assigned.forEach(this::publish);
    }
    return result(isInherited() ? environment : assigned, Optional.empty());
  }

  private static List<EnvFile> backgroundFirst(List<EnvFile> files) {
    return files.stream().sorted(Comparator.comparing(file -> !file.isInBackground())).toList();
  }

  private void join(String name, Value value) {
    initial.putIfAbsent(name, value);
    environment.putIfAbsent(name, value);
  }

  private Loaded rejected(Loaded.Rejected rejected) {
    return result(isInherited() ? initial : Map.of(), Optional.of(rejected));
  }

  private boolean isInherited() {
    return rules.environment() != EnvironmentRule.NOT_INHERITED;
  }

  private SequencedMap<String, Value> read(EnvFile file) throws FlawException {
    Scan scan = rules.scanner().scan(text(file));
    scan.skipped().forEach(flaw -> skipped.add(Loaded.Rejected.in(file, flaw)));
    SequencedMap<String, Value> values = new LinkedHashMap<>();
    Known known = new Known(values, file);
    for (Assignment assignment : scan.assignments()) {
      if (!isHidden(assignment.name(), file)) {
        assign(assignment, file, values, known);
      }
    }
    if (scan.fatal().isPresent()) {
      throw new FlawException(scan.fatal().get());
    }
    return rules.expanding() == Expanding.AFTER_EACH_FILE ? expanded(values, file) : values;
  }

  private boolean isHidden(String name, EnvFile file) {
    return rules.names() == Rules.Names.EXACT ? file.hides(name) : file.hidesInAnyCase(name);
  }

  private String text(EnvFile file) throws FlawException {
    String text = rules.decoding().decode(file.bytes());
    boolean marked = !text.isEmpty() && text.charAt(0) == MARK;
    if (marked && rules.byteOrderMark() == ByteOrderMark.REJECTED) {
      throw new FlawException(new Flaw(Flaw.Kind.BYTE_ORDER_MARK, 1));
    }
    return marked && rules.byteOrderMark() == ByteOrderMark.SKIPPED ? text.substring(1) : text;
  }

  private void assign(
      Assignment assignment, EnvFile file, SequencedMap<String, Value> values, Known known)
      throws FlawException {
    String name = assignment.name();
    Origin origin = file.line(assignment.line());
    if (rules.duplicates() == Duplicates.FIRST && values.containsKey(name)) {
      return;
    }
    if (assignment.value().isPresent()) {
      Value value = rules.expander().expand(assignment, origin, known);
      values.put(name, value);
      if (assignment.quote() == Quote.SINGLE) {
        known.literals.put(name, value);
      }
      count(value.text().map(String::length).orElse(0), assignment.line());
      return;
    }
    switch (rules.bareName()) {
      case IGNORED -> {}
      case EMPTY -> values.put(name, Value.of("", origin));
      case UNSETS -> values.remove(name);
      case VALUELESS -> values.put(name, Value.nothing(origin));
      case REQUIRED -> require(name, assignment.line(), values);
      case COPIES ->
          Optional.ofNullable(initial.get(name)).ifPresent(value -> values.put(name, value));
    }
  }

  private void count(int characters, int line) throws FlawException {
    length += characters;
    if (length > MOST_TEXT) {
      throw new FlawException(new Flaw(Flaw.Kind.VALUE_TOO_LONG, line));
    }
  }

  /** A loader that lets its files win does not look for the name anywhere else. */
  private void require(String name, int line, Map<String, Value> values) throws FlawException {
    boolean inEnvironment =
        rules.environment() != EnvironmentRule.FILE_WINS && environment.containsKey(name);
    if (!values.containsKey(name) && !inEnvironment) {
      throw new FlawException(new Flaw(Flaw.Kind.VALUE_MISSING, line));
    }
  }

  private SequencedMap<String, Value> expanded(SequencedMap<String, Value> values, EnvFile file)
      throws FlawException {
    if (rules.mapExpander().isEmpty()) {
      return values;
    }
    MapExpander.Expanded expanded = rules.mapExpander().get().expand(values, environment, replaced);
    environment.putAll(expanded.environment());
    expanded.dropped().ifPresent(flaw -> dropped.add(Loaded.Rejected.in(file, flaw)));
    return expanded.parsed();
  }

  private void expandAll(List<EnvFile> files) throws FlawException {
    if (rules.expanding() == Expanding.AFTER_ALL_FILES && !files.isEmpty()) {
      SequencedMap<String, Value> expanded =
          expanded(new LinkedHashMap<>(assigned), files.getFirst());
      assigned.clear();
      assigned.putAll(expanded);
    }
  }

  private void merge(SequencedMap<String, Value> values) {
    byComparedName(values)
        .forEach((name, value) -> {
          Optional.ofNullable(environment.get(name))
              .ifPresent(known -> replaced.putIfAbsent(name, known));
          Value before = assigned.get(name);
          if (rules.files() == FileOrder.REPLACING || before == null || before.isNothing()) {
            assigned.put(name, value);
          }
          if (rules.publication() == Publication.AFTER_EACH_FILE) {
            publish(name, assigned.get(name));
          }
        });
  }

  private void publish(String name, Value value) {
    Optional<String> before = Optional.ofNullable(compared.get(name)).flatMap(Value::text);
    boolean stays =
        switch (rules.environment()) {
          case SET_WINS -> before.isPresent();
          case NON_EMPTY_WINS -> before.filter(text -> !text.isEmpty()).isPresent();
          case FILE_WINS, BY_EXPANDER, IGNORED, NOT_INHERITED -> false;
        };
    if (!stays && !value.isNothing()) {
      environment.put(name, value);
    }
  }

  private Loaded result(Map<String, Value> variables, Optional<Loaded.Rejected> rejected) {
    return new Loaded(
        byComparedName(variables), rules.names(), rules.finish(), rejected, skipped, dropped);
  }

  /** Of names that differ only in case, where that does not count, the last one stays. */
  private Map<String, Value> byComparedName(Map<String, Value> values) {
    if (rules.names() == Rules.Names.EXACT) {
      return values;
    }
    Map<String, Value> folded = new LinkedHashMap<>();
    values.forEach((name, value) -> folded.put(rules.names().key(name), value));
    return folded;
  }

  /** The variables known while one file is read. */
  private final class Known implements Scope {
    private final Map<String, Value> file;
    private final EnvFile shown;
    private final Map<String, Value> literals = new HashMap<>();
    private final Effort effort = new Effort();

    Known(Map<String, Value> file, EnvFile shown) {
      this.file = file;
      this.shown = shown;
    }

    @Override
    public Optional<Value> environment(String name) {
      return Optional.ofNullable(environment.get(name));
    }

    @Override
    public Optional<Value> file(String name) {
      return Optional.ofNullable(file.get(name));
    }

    @Override
    public Optional<Value> literal(String name) {
      return Optional.ofNullable(literals.get(name));
    }

    @Override
    public Effort effort() {
      return effort;
    }

    @Override
    public Optional<Value> get(String name) {
      return switch (rules.scope()) {
        case ENVIRONMENT_FIRST -> environment(name).or(() -> file(name));
        case PROCESS_FIRST ->
            Optional.ofNullable(initial.get(name)).or(() -> file(name)).or(() -> environment(name));
        case FILE_FIRST -> file(name).or(() -> environment(name));
        case FILE_ONLY -> file(name);
      };
    }

    @Override
    public void assign(String name, Value value) {
      if (!shown.hides(name)) {
        file.put(name, value);
      }
    }
  }
}
