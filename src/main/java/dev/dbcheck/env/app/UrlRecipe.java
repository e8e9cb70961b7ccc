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

  /**
   * The value of a variable.
   *
   * @param names the names that are tried, in order
   * @param fallback what is taken if none of them is set
   * @param origin the place
   */
  record FromVariable(List<String> names, Optional<UrlRecipe> fallback, Origin origin)
      implements UrlRecipe {
    public FromVariable {
      names = List.copyOf(names);
      Objects.requireNonNull(fallback, "fallback is null");
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
      return new EnumMap<>(parts);
    }
  }

  /**
   * A URL with parts that settings of their own replace: Spring's {@code username} beside its
   * {@code url}, for example.
   *
   * @param url the URL
   * @param overrides what replaces, or adds, its parts
   * @param origin the place
   */
  record Overridden(UrlRecipe url, Map<Part, UrlRecipe> overrides, Origin origin)
      implements UrlRecipe {
    public Overridden {
      overrides = Map.copyOf(overrides);
      Objects.requireNonNull(url, "url is null");
      Objects.requireNonNull(origin, "origin is null");
    }
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
