package dev.dbcheck.env.app;

import dev.dbcheck.diagnostic.Origin;
import java.util.ArrayList;
import java.util.List;

/** A text with references in it, put together into one recipe. */
public final class TemplateText {
  private final Origin origin;
  private final List<UrlRecipe> pieces = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  /** Begins a text that stands at {@code origin}. */
  public TemplateText(Origin origin) {
    this.origin = origin;
  }

  /** Adds a character as it is. */
  public void add(char literal) {
    text.append(literal);
  }

  /** Adds what a reference stands for. */
  public void add(UrlRecipe reference) {
    flush();
    pieces.add(reference);
  }

  private void flush() {
    if (!text.isEmpty()) {
      pieces.add(new UrlRecipe.Fixed(text.toString(), origin));
      text.setLength(0);
    }
  }

  /** Returns the whole. */
  public UrlRecipe recipe() {
    flush();
    return switch (pieces.size()) {
      case 0 -> new UrlRecipe.Fixed("", origin);
      case 1 -> pieces.getFirst();
      default -> new UrlRecipe.Joined(pieces, origin);
    };
  }
}
