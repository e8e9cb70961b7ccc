package dev.dbcheck.env.dialect;

import dev.dbcheck.env.Environment;
import dev.dbcheck.env.document.DocumentException;
import dev.dbcheck.env.document.JsonDocument;
import dev.dbcheck.env.document.Node;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One input with what each real loader made of it.
 *
 * @param id the case's name
 * @param file the env file
 * @param environment the process environment
 * @param variable the variable that was asked for
 * @param expected the outcome of each loader, by the loader's name
 */
record RecordedCase(
    String id,
    EnvFile file,
    Environment environment,
    String variable,
    Map<String, Outcome> expected) {

  /** Reads a file of cases. */
  static List<RecordedCase> read(Path path) throws IOException, DocumentException {
    Node document = JsonDocument.read(Files.readString(path));
    String variable = document.at("variable").text().orElseThrow();
    List<RecordedCase> cases = new ArrayList<>();
    for (Node item : document.at("cases").items()) {
      cases.add(
          new RecordedCase(
              item.at("id").text().orElseThrow(),
              EnvFile.of(".env", content(item.at("file"))),
              Environment.of(texts(item.at("environment"))),
              variable,
              outcomes(item.at("expected"))));
    }
    return cases;
  }

  private static byte[] content(Node file) {
    return file.at("text")
        .text()
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .orElseGet(() -> Base64.getDecoder().decode(file.at("base64").text().orElseThrow()));
  }

  private static Map<String, String> texts(Node node) {
    Map<String, String> texts = new LinkedHashMap<>();
    node.members().forEach((name, value) -> texts.put(name, value.text().orElseThrow()));
    return texts;
  }

  private static Map<String, Outcome> outcomes(Node node) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    node.members().forEach((name, value) -> outcomes.put(name, Outcome.recorded(value)));
    return outcomes;
  }
}
