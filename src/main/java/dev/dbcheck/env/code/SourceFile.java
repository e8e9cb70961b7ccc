package dev.dbcheck.env.code;

import java.nio.file.Path;

/** One source file of an app; not a record, since its text may hold a secret. */
public final class SourceFile {
  private final Path path;
  private final String shown;
  private final SourceLanguage language;
  private final String text;
  private Code code;

  /** Returns a file of this text. */
  public SourceFile(Path path, String shown, SourceLanguage language, String text) {
    this.path = path;
    this.shown = shown;
    this.language = language;
    this.text = text;
  }

  /** Returns the file. */
  public Path path() {
    return path;
  }

  /** Returns the file's name as the user knows it. */
  public String shown() {
    return shown;
  }

  /** Returns the language, by the file's name. */
  public SourceLanguage language() {
    return language;
  }

  /** Returns the text, without a byte-order mark. */
  public String text() {
    return text;
  }

  /** Returns the tokens, which are read once. */
  public Code code() {
    if (code == null) {
      code = Code.of(language.syntax(), text);
    }
    return code;
  }

  @Override
  public String toString() {
    return shown;
  }
}
