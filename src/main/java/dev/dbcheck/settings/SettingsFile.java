package dev.dbcheck.settings;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;

/** A TOML 1.0 file in UTF-8. */
public final class SettingsFile {
  private SettingsFile() {}

  /** Reads the file; origins name it as the path does. */
  public static SettingsReading read(Path file) {
    if (!Files.exists(file)) {
      return new SettingsReading.Absent();
    }
    try {
      return parse(file, Files.readString(file));
    } catch (CharacterCodingException e) {
      return unreadable(file, "is not UTF-8");
    } catch (IOException e) {
      return unreadable(file, "could not be read");
    }
  }

  private static SettingsReading parse(Path file, String text) {
    TomlParseResult result = Toml.parse(text);
    if (!result.hasErrors()) {
      return new SettingsReading.Read(new SettingsTable(file.toString(), List.of(), result));
    }
    // The parser's own messages quote the line, and the line may hold a secret.
    List<Diagnostic> reasons =
        result.errors().stream()
            .map(TomlParseError::position)
            .map(TomlPosition::line)
            .distinct()
            .map(line -> malformed(file, line))
            .toList();
    return new SettingsReading.Malformed(reasons);
  }

  private static Diagnostic malformed(Path file, int line) {
    Origin origin = Origin.line(file.toString(), line);
    return Diagnostic.of(
            Code.SETTINGS_FILE_MALFORMED, "not valid TOML at %s".formatted(origin.location()))
        .hint("Correct that line: text stands in quotes, and a key appears once in its table")
        .at(origin);
  }

  private static SettingsReading unreadable(Path file, String reason) {
    Diagnostic finding =
        Diagnostic.of(Code.SETTINGS_FILE_MALFORMED, "%s %s".formatted(file, reason))
            .at(Origin.file(file.toString()));
    return new SettingsReading.Malformed(List.of(finding));
  }
}
