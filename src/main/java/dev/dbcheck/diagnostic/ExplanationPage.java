package dev.dbcheck.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The page that explains a code, the same Markdown file that docs/diagnostics holds. */
public final class ExplanationPage {
  private ExplanationPage() {}

  /**
   * Returns the page of a code, or nothing if there is none on the class path.
   *
   * @throws UncheckedIOException if the page is there and cannot be read
   */
  public static Optional<String> of(Code code) {
    try (InputStream page = ExplanationPage.class.getResourceAsStream(code.id() + ".md")) {
      return page == null
          ? Optional.empty()
          : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
