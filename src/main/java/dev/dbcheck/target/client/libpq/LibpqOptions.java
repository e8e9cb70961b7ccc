package dev.dbcheck.target.client.libpq;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options that libpq has read from a text so far, each in its place, or why it gave up. */
final class LibpqOptions {
  private static final Set<String> PARTS = Set.of("host", "port", "user", "password", "dbname");

  private final Map<String, Option> options = new LinkedHashMap<>();
  private Optional<String> fault = Optional.empty();

  /** What stands in an option's place, and under which name it was given. */
  private static final class Option {
    private final String name;
    private final byte[] value;

    private Option(String name, byte[] value) {
      this.name = name;
      this.value = value;
    }

    private String text() {
      return new String(value, StandardCharsets.UTF_8);
    }
  }

  /** Gives up with libpq's words. */
  void fail(String words) {
    fault = fault.or(() -> Optional.of(words));
  }

  /** Returns whether libpq has given up. */
  boolean failed() {
    return fault.isPresent();
  }

  /** Returns why libpq has given up. */
  Optional<String> fault() {
    return fault;
  }

  /** Decodes and stores a part of a URL unless it is empty. */
  void storePart(String name, String encoded) {
    if (!encoded.isEmpty() && !failed()) {
      LibpqPercent.decode(encoded, this).ifPresent(value -> put(name, name, value));
    }
  }

  /** Decodes and stores a parameter of a URL. */
  void storeParameter(String encodedName, String encodedValue) {
    Optional<byte[]> name = LibpqPercent.decode(encodedName, this);
    Optional<byte[]> value = LibpqPercent.decode(encodedValue, this);
    if (name.isPresent() && value.isPresent()) {
      String known = new String(name.get(), StandardCharsets.UTF_8);
      boolean sslTrue =
          known.equals("ssl") && new String(value.get(), StandardCharsets.US_ASCII).equals("true");
      store(known, value.get(), sslTrue, "invalid URI query parameter: \"" + known + "\"");
    }
  }

  /** Stores a value of a text of keys and values. */
  void storeValue(String name, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    store(name, bytes, false, "invalid connection option \"" + name + "\"");
  }

  private void store(String name, byte[] value, boolean sslTrue, String ifUnknown) {
    if (sslTrue) {
      put("sslmode", name, value);
    } else if (name.equals(LibpqParameters.REQUIRE_SSL)) {
      put("sslmode", name, new byte[] {(byte) (value.length > 0 && value[0] == '1' ? '1' : '0')});
    } else if (LibpqParameters.isKnown(name)) {
      put(name, name, value);
    } else {
      fail(ifUnknown);
    }
  }

  private void put(String place, String name, byte[] value) {
    options.put(place, new Option(name, value));
  }

  /** Returns the first of the values, in libpq's order, that is no UTF-8. */
  Optional<Utf8Fault> firstThatIsNoText() {
    return firstThatIsNoText(LibpqParameters.NAMES);
  }

  /** Returns the first such value, parameters left out. */
  Optional<Utf8Fault> firstPartThatIsNoText() {
    return firstThatIsNoText(PARTS);
  }

  private Optional<Utf8Fault> firstThatIsNoText(Collection<String> places) {
    return places.stream()
        .filter(options::containsKey)
        .flatMap(place -> Utf8Fault.of(options.get(place).value).stream())
        .findFirst();
  }

  /** Returns what libpq hands on. */
  Fields fields() {
    List<Parameter> parameters =
        options.entrySet().stream()
            .filter(entry -> !PARTS.contains(entry.getKey()))
            .map(entry -> new Parameter(entry.getValue().name, entry.getValue().text()))
            .toList();
    return Fields.of(
        part("host"), part("port"), part("user"), part("password"), part("dbname"), parameters);
  }

  private String part(String name) {
    Option option = options.get(name);
    return option == null ? "" : option.text();
  }
}
