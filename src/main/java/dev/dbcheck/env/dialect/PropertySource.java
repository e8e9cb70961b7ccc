package dev.dbcheck.env.dialect;

import java.util.Optional;
import java.util.Set;

/** One source that an app asks for properties: a file, a document of it, the environment. */
public interface PropertySource {

  /** Returns the names it defines, as they are written. */
  Set<String> names();

  /**
   * Returns a property's value as it is written, placeholders unresolved.
   *
   * @param name the name that is asked for, which the source may know in another spelling
   */
  Optional<Value> get(String name);
}
