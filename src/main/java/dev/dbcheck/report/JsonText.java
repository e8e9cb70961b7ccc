package dev.dbcheck.report;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes maps, collections, texts, numbers and truth values as indented JSON. */
final class JsonText {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private JsonText() {}

  private static void write(Map<String, ?> object, Writer out) {
    try (JsonGenerator json = FACTORY.createGenerator(new Indented(), out)) {
      write(object, json);
      json.writeRaw('\n');
    }
  }

  /** Writes one object and a line break in UTF-8. */
  static void write(Map<String, ?> object, PrintStream out) {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    write(object, writer);
    try {
      writer.flush();
    } catch (IOException impossible) {
      // A PrintStream keeps its failures to itself; checkError tells of them.
      throw new UncheckedIOException(impossible);
    }
  }

  private static void write(Object value, JsonGenerator json) {
    switch (value) {
      case null -> json.writeNull();
      case Map<?, ?> object -> {
        json.writeStartObject();
        object.forEach((name, member) -> {
          json.writeName(name.toString());
          write(member, json);
        });
        json.writeEndObject();
      }
      case Collection<?> array -> {
        json.writeStartArray();
        array.forEach(element -> write(element, json));
        json.writeEndArray();
      }
      case Boolean truth -> json.writeBoolean(truth);
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      default -> json.writeString(value.toString());
    }
  }

  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
