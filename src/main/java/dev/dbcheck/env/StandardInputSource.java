package dev.dbcheck.env;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.secret.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The URL alone, read from standard input to its end; one line break at the end is dropped. */
record StandardInputSource(InputStream in) implements Source {
  @Override
  public Origin origin() {
    return Origin.standardInput();
  }

  @Override
  public Lookup look(String variable) {
    try {
      byte[] bytes = in.readNBytes(ValueCheck.LONGEST_URL + 1);
      if (bytes.length > ValueCheck.LONGEST_URL) {
        return Lookup.unreadable(ValueCheck.tooLong().at(origin()));
      }
      String text = new String(bytes, StandardCharsets.UTF_8).replaceFirst("\r?\n\\z", "");
      return Lookup.found(new Definition(origin(), Secret.of(text), ValueCheck.of(text, origin())));
    } catch (IOException unreadable) {
      return Lookup.unreadable(
          Diagnostic.of(Code.VARIABLE_NOT_SET, "standard input could not be read").at(origin()));
    }
  }
}
