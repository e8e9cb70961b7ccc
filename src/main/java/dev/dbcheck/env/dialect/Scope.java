package dev.dbcheck.env.dialect;

import java.util.Optional;

/** The variables a reference can name while a value is expanded. */
public interface Scope {

  /** Returns a variable of the process environment, with what earlier files have added to it. */
  Optional<Value> environment(String name);

  /** Returns a variable that the file, up to here, or the files taken together have assigned. */
  Optional<Value> file(String name);

  /** Returns a variable by the loader's rule of which of the two comes first. */
  Optional<Value> get(String name);

  /** Assigns a variable of the file, as {@code ${NAME:=value}} does. */
  void assign(String name, Value value);

  /**
   * Returns what the file's last assignment of a variable in single quotes has made of it; nothing
   * if there is none up to here.
   */
  default Optional<Value> literal(String name) {
    return Optional.empty();
  }

  /** Returns how much work the expansion of the file's values may still take. */
  default Effort effort() {
    return new Effort();
  }

  /** Which of the two is asked first, and whether the other is asked at all. */
  enum Order {
    ENVIRONMENT_FIRST,
    /** The process environment alone, then the file, then what earlier files have added. */
    PROCESS_FIRST,
    FILE_FIRST,
    FILE_ONLY
  }
}
