package dev.dbcheck.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The published schema of the JSON report. */
public final class ReportSchema {
  private static final Schema SCHEMA = read();

  private ReportSchema() {}

  /** Asserts that a text is one JSON object of the schema. */
  public static void validate(String json) {
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).as(json).isEmpty();
  }

  private static Schema read() {
    try {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Files.readString(Path.of("docs/schema/report.schema.json")), InputFormat.JSON);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
