package dev.dbcheck.env.app;

import dev.dbcheck.diagnostic.Origin;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** How an app makes its database URL, as far as its configuration tells without being run. */
public sealed interface UrlRecipe {

  /** Returns the place in the configuration. */
  Origin origin();

  /** Returns a variable's value, without which the app fails. */
  static UrlRecipe required(String variable, Origin origin) {
    return new Required(new FromVariable(List.of(variable), Optional.empty(), origin), origin);
  }

  /** Returns a recipe that never gives anything. */
  static UrlRecipe nothing(Origin origin) {
    return new FromVariable(List.of(), Optional.empty(), origin);
  }

  /**
   * The value of a variable; one that is set to nothing counts.
   *
   * @param names the names that are tried, in order
   * @param lookup how they are looked up
   * @param fallback what is taken if none of them is set
   * @param origin the place
   */
  record FromVariable(
      List<String> names, Lookup lookup, Optional<UrlRecipe> fallback, Origin origin)
      implements UrlRecipe {
    public FromVariable {
      names = List.copyOf(names);
      Objects.requireNonNull(lookup, "lookup is null");
      Objects.requireNonNull(fallback, "fallback is null");
      Objects.requireNonNull(origin, "origin is null");
    }

    /** Returns the value of variables whose names are compared as the chain compares them. */
    public FromVariable(List<String> names, Optional<UrlRecipe> fallback, Origin origin) {
      this(names, Lookup.LIKE_CHAIN, fallback, origin);
    }
  }

  /** How a variable is looked up. */
  enum Lookup {
    /** As the chain does it. */
    LIKE_CHAIN,
    /** In the process environment only: what env files assign does not count. */
    PROCESS_ENVIRONMENT
  }

  /**
   * The first of several recipes that gives something; the last one's outcome if none does.
   *
   * @param choices the recipes, in order
   * @param emptyCounts whether an empty text is something
   * @param origin the place
   */
  record FirstOf(List<UrlRecipe> choices, boolean emptyCounts, Origin origin) implements UrlRecipe {
    public FirstOf {
      choices = List.copyOf(choices);
      Objects.requireNonNull(origin, "origin is null");
    }
  }

  /**
   * A recipe that must give something: if it does not, the app fails and tries nothing else.
   *
   * @param recipe the recipe
   * @param origin the place
   */
  record Required(UrlRecipe recipe, Origin origin) implements UrlRecipe {
    public Required {
      Objects.requireNonNull(recipe, "recipe is null");
      Objects.requireNonNull(origin, "origin is null");
    }
  }

  /**
   * One of several recipes, which another setting chooses by its name: Laravel's {@code
   * DB_CONNECTION}, for example.
   *
   * @param choice the setting that chooses
   * @param byName the recipes by the name that chooses them
   * @param origin the place
   */
  record Chosen(UrlRecipe choice, Map<String, UrlRecipe> byName, Origin origin)
      implements UrlRecipe {
    public Chosen {
      Objects.requireNonNull(choice, "choice is null");
      byName = Map.copyOf(byName);
      Objects.requireNonNull(origin, "origin is null");
    }
  }

  /**
   * A recipe whose outcome is changed: encoded, trimmed, given another scheme.
   *
   * @param recipe the recipe
   * @param change the change
   * @param origin the place
   */
  record Changed(UrlRecipe recipe, TextChange change, Origin origin) implements UrlRecipe {
    public Changed {
      Objects.requireNonNull(recipe, "recipe is null");
      Objects.requireNonNull(change, "change is null");
      Objects.requireNonNull(origin, "origin is null");
    }
  }

  /** Text that stands in the configuration itself; not a record, since it may hold a password. */
  final class Fixed implements UrlRecipe {
    private final String text;
    private final Origin origin;

    /** Returns text at its place. */
    public Fixed(String text, Origin origin) {
      this.text = Objects.requireNonNull(text, "text is null");
      this.origin = Objects.requireNonNull(origin, "origin is null");
    }

    /** Returns the text. */
    public String text() {
      return text;
    }

    @Override
    public Origin origin() {
      return origin;
    }

    @Override
    public String toString() {
      return "text at " + origin.location();
    }
  }

  /**
   * Several pieces, one after the other.
   *
   * @param pieces the pieces
   * @param origin the place
   */
  record Joined(List<UrlRecipe> pieces, Origin origin) implements UrlRecipe {
    public Joined {
      pieces = List.copyOf(pieces);
      Objects.requireNonNull(origin, "origin is null");
    }
  }

  /**
   * Settings of their own for host, port, user …, from which the app connects without any URL.
   *
   * @param parts the parts the configuration gives
   * @param origin the place
   */
  record FromParts(Map<Part, UrlRecipe> parts, Origin origin) implements UrlRecipe {
    public FromParts {
      parts = Map.copyOf(parts);
      Objects.requireNonNull(origin, "origin is null");
    }

    /** Returns the parts in a fixed order. */
    public Map<Part, UrlRecipe> inOrder() {
      return parts.isEmpty() ? new EnumMap<>(Part.class) : new EnumMap<>(parts);
    }
  }

  /**
   * A URL beside settings of their own for its parts: Spring's {@code username} beside its {@code
   * url}, for example.
   *
   * @param url the URL
   * @param parts the settings for parts
   * @param precedence what counts where both say something
   * @param origin the place
   */
  record WithParts(UrlRecipe url, Map<Part, UrlRecipe> parts, Precedence precedence, Origin origin)
      implements UrlRecipe {
    public WithParts {
      parts = Map.copyOf(parts);
      Objects.requireNonNull(url, "url is null");
      Objects.requireNonNull(precedence, "precedence is null");
      Objects.requireNonNull(origin, "origin is null");
    }

    /** Returns the parts in a fixed order. */
    public Map<Part, UrlRecipe> inOrder() {
      return parts.isEmpty() ? new EnumMap<>(Part.class) : new EnumMap<>(parts);
    }
  }

  /** Whether a URL or the settings beside it count. */
  enum Precedence {
    /** What the URL says counts, and the settings add what it does not say. */
    URL,
    /** The settings replace what the URL says. */
    PARTS
  }

  /**
   * What cannot be known without running code.
   *
   * @param reason why, as a clause in lower case that holds no text of the configuration
   * @param origin the place
   */
  record Unknown(String reason, Origin origin) implements UrlRecipe {
    public Unknown {
      Objects.requireNonNull(reason, "reason is null");
      Objects.requireNonNull(origin, "origin is null");
    }
  }

  /** The parts of a URL that apps configure one by one. */
  enum Part {
    HOST,
    PORT,
    DATABASE,
    USER,
    PASSWORD,
    /** Parameters as in a URL's query, without the question mark. */
    PARAMETERS
  }
}
