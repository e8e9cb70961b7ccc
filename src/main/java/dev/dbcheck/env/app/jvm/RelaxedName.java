package dev.dbcheck.env.app.jvm;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.app.UrlRecipe.Lookup;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How Spring finds a property under other spellings. */
final class RelaxedName {
  private RelaxedName() {}

  /** Returns a property's name without hyphens and in lower case, as Spring Boot compares them. */
  static String uniform(String name) {
    return name.replace("-", "").toLowerCase(Locale.ROOT);
  }

  /**
   * Returns a property that is bound to an object: the process environment may replace it under its
   * name in upper case with underscores, an imported env file under its own name only.
   */
  static UrlRecipe bound(String property, UrlRecipe otherwise) {
    String variable = property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    UrlRecipe named =
        new UrlRecipe.FromVariable(List.of(property), Optional.of(otherwise), otherwise.origin());
    return new UrlRecipe.FromVariable(
        List.of(variable), Lookup.PROCESS_ENVIRONMENT, Optional.of(named), otherwise.origin());
  }

  /**
   * Returns what a placeholder's name stands for: the variable of that name, in the process
   * environment also with underscores and in upper case, as {@code SystemEnvironmentPropertySource}
   * looks it up.
   */
  static UrlRecipe variable(String name, UrlRecipe otherwise, Origin origin) {
    Set<String> spellings = new LinkedHashSet<>();
    for (String cased : List.of(name, name.toUpperCase(Locale.ROOT))) {
      spellings.add(cased);
      spellings.add(cased.replace('.', '_'));
      spellings.add(cased.replace('-', '_'));
      spellings.add(cased.replace('.', '_').replace('-', '_'));
    }
    spellings.remove(name);
    UrlRecipe exact = new UrlRecipe.FromVariable(List.of(name), Optional.of(otherwise), origin);
    return spellings.isEmpty()
        ? exact
        : new UrlRecipe.FromVariable(
            List.copyOf(spellings), Lookup.PROCESS_ENVIRONMENT, Optional.of(exact), origin);
  }
}
