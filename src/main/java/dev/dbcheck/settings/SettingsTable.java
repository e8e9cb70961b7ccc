package dev.dbcheck.settings;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** One table of a settings file; its values may be secret, so it prints none of them. */
public final class SettingsTable {
  private final String file;
  private final List<String> path;
  private final TomlTable table;

  SettingsTable(String file, List<String> path, TomlTable table) {
    this.file = file;
    this.path = List.copyOf(path);
    this.table = table;
  }

  /** Returns the keys and the names of the tables, as they are written and in the file's order. */
  public SequencedSet<String> keys() {
    return new LinkedHashSet<>(table.keySet());
  }

  /** Returns what the key holds, or nothing where the key is missing. */
  public Optional<SettingType> type(String key) {
    return Optional.ofNullable(table.get(List.of(key))).map(SettingsTable::typeOf);
  }

  /** Returns the key's string, or nothing where it is missing or of another type. */
  public Optional<String> string(String key) {
    return value(key, String.class);
  }

  /** Returns the key's strings, or its one string; empty where it is missing or of another type. */
  public List<String> strings(String key) {
    Object value = table.get(List.of(key));
    if (value instanceof TomlArray array && typeOf(array) == SettingType.STRINGS) {
      return array.toList().stream().map(String.class::cast).toList();
    }
    return string(key).map(List::of).orElse(List.of());
  }

  /** Returns the key's integer, or nothing where it is missing or of another type. */
  public Optional<Long> integer(String key) {
    return value(key, Long.class);
  }

  /** Returns the key's truth value, or nothing where it is missing or of another type. */
  public Optional<Boolean> bool(String key) {
    return value(key, Boolean.class);
  }

  /** Returns the key's string, number or truth value as text, or nothing for any other type. */
  public Optional<String> text(String key) {
    return value(key, Object.class)
        .filter(value -> !(value instanceof TomlTable || value instanceof TomlArray))
        .map(Object::toString);
  }

  /** Returns the table of that name, or nothing where it is missing or not a table. */
  public Optional<SettingsTable> table(String name) {
    List<String> deeper = Stream.concat(path.stream(), Stream.of(name)).toList();
    return value(name, TomlTable.class).map(inner -> new SettingsTable(file, deeper, inner));
  }

  /** Returns the file and line of a key, or of the table where the key is missing. */
  public Origin origin(String key) {
    TomlPosition position = table.inputPositionOf(List.of(key));
    return position == null ? Origin.file(file) : Origin.line(file, position.line());
  }

  /** Returns one finding for each key that is not expected, or not of the expected type. */
  public List<Diagnostic> check(Map<String, SettingType> expected) {
    List<Diagnostic> findings = new ArrayList<>();
    for (String key : keys()) {
      SettingType wanted = expected.get(key);
      if (wanted == null) {
        findings.add(finding(key, "%s is not a setting".formatted(name(key))));
      } else if (!wanted.takes(type(key).orElseThrow())) {
        findings.add(finding(key, "%s is not %s".formatted(name(key), wanted.description())));
      }
    }
    return List.copyOf(findings);
  }

  /** Returns the file and the table's name. */
  @Override
  public String toString() {
    return path.isEmpty() ? file : file + " [" + String.join(".", path) + "]";
  }

  private <T> Optional<T> value(String key, Class<T> type) {
    return Optional.ofNullable(table.get(List.of(key))).filter(type::isInstance).map(type::cast);
  }

  private static SettingType typeOf(Object value) {
    return switch (value) {
      case String _ -> SettingType.STRING;
      case Long _ -> SettingType.INTEGER;
      case Boolean _ -> SettingType.BOOLEAN;
      case TomlTable _ -> SettingType.TABLE;
      case TomlArray array when array.toList().stream().allMatch(String.class::isInstance) ->
          SettingType.STRINGS;
      case Object _ -> SettingType.OTHER;
    };
  }

  private Diagnostic finding(String key, String message) {
    return Diagnostic.of(Code.SETTINGS_FILE_MALFORMED, message).at(origin(key));
  }

  private String name(String key) {
    return path.isEmpty() ? key : String.join(".", path) + "." + key;
  }
}
