package dev.dbcheck.target.client.libpq;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Grammar;
import dev.dbcheck.target.client.Reading;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How libpq takes a text apart: as a URL if it begins with one of its schemes, else as keys and
 * values.
 *
 * @param errors what a client writes before libpq's words
 * @param databaseNames whether a text that is neither of both names a database, as for psql
 * @param bytes what a client does with a value that is no UTF-8
 */
public record LibpqGrammar(String errors, boolean databaseNames, Bytes bytes) implements Grammar {

  /** libpq as psycopg hands it a text, with libpq's own words. */
  public static final LibpqGrammar LIBPQ = new LibpqGrammar("", false, Bytes.DECODED_BY_PYTHON);

  /** What a client does with the bytes of a value, which libpq itself does not look at. */
  public enum Bytes {
    /** It decodes them as UTF-8, or fails with the words of Python's codec. */
    DECODED_BY_PYTHON,
    /** It sends them as they are, which a text cannot show. */
    SENT
  }

  public LibpqGrammar {
    Objects.requireNonNull(errors, "errors is null");
    Objects.requireNonNull(bytes, "bytes is null");
  }

  /** Returns the grammar with words before those of libpq. */
  public LibpqGrammar withErrors(String prefix) {
    return new LibpqGrammar(prefix, databaseNames, bytes);
  }

  /** Returns the grammar of a client that sends all bytes. */
  public LibpqGrammar sendingBytes() {
    return new LibpqGrammar(errors, databaseNames, Bytes.SENT);
  }

  /** Returns the grammar of a client that takes other texts for the name of a database. */
  public LibpqGrammar takingDatabaseNames() {
    return new LibpqGrammar(errors, true, bytes);
  }

  @Override
  public Reading read(String given) {
    String text = untilNul(given);
    if (LibpqUri.matches(text)) {
      return reading(LibpqUri.read(text));
    }
    return databaseNames && text.indexOf('=') < 0
        ? new Reading.Taken(Fields.of("", "", "", "", text, List.of()))
        : reading(LibpqKeyValues.read(text));
  }

  /** In C a text ends at its first NUL. */
  private static String untilNul(String text) {
    int nul = text.indexOf('\0');
    return nul < 0 ? text : text.substring(0, nul);
  }

  private Reading reading(LibpqOptions options) {
    Optional<String> fault = options.fault().map(words -> errors + words);
    return fault
        .or(() -> faultOfBytes(options))
        .<Reading>map(Reading.Rejected::of)
        .orElseGet(() -> new Reading.Taken(options.fields()));
  }

  private Optional<String> faultOfBytes(LibpqOptions options) {
    return switch (bytes) {
      case DECODED_BY_PYTHON ->
          options.firstThatIsNoText().map(fault -> "UnicodeDecodeError: " + fault.wordsOfPython());
      case SENT ->
          options.firstPartThatIsNoText().map(_ -> "a part is sent as bytes that are no UTF-8");
    };
  }
}
