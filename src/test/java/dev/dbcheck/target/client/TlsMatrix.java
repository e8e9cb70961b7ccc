package dev.dbcheck.target.client;

import dev.dbcheck.env.Environment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What real clients did about TLS on three servers, recorded row by row. */
public final class TlsMatrix {
  private static final Path RECORDED =
      Path.of("src/test/resources/dev/dbcheck/target/tls-matrix.tsv");

  /** Where the recorded runs had their certificates; the names alone stand in the rows. */
  private static final String FOLDER = "/certificates/";

  /** They say the same when a handshake is dropped as when the server has no TLS. */
  private static final Set<String> ON_NODE = Set.of("node-pg", "postgres.js");

  private TlsMatrix() {}

  /** Returns the number of rows of a client. */
  public static long count(String client) {
    return rows(client).size();
  }

  /**
   * Returns a line for each recorded row in which the client would not behave as recorded.
   *
   * @param client the client's name in the recordings
   * @param description what is to behave likewise
   * @param base the URL of the database up to the question mark, as the client takes it
   */
  public static List<String> differences(String client, Client description, String base) {
    List<String> differences = new ArrayList<>();
    for (String[] row : rows(client)) {
      String parameters = row[1].replaceAll("=(ca|other)\\.crt", "=" + FOLDER + "$1.crt");
      String url = parameters.isEmpty() ? base : base + "?" + parameters;
      String expected = outcome(description, url);
      String outcome = ON_NODE.contains(client) ? expected.replace("eof", "noT") : expected;
      if (!outcome.equals(row[2])) {
        differences.add(row[1] + ": recorded " + row[2] + ", expected of it " + outcome);
      }
    }
    return differences;
  }

  private static List<String[]> rows(String client) {
    try {
      return Files.readAllLines(RECORDED).stream()
          .map(line -> line.split("\t", -1))
          .filter(row -> row[0].equals(client))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String outcome(Client client, String url) {
    return switch (client.read(url)) {
      case Reading.Rejected _, Reading.TakenOtherwise _ -> "cfg/cfg/cfg";
      case Reading.Taken(Fields fields) -> outcome(client, fields);
    };
  }

  private static String outcome(Client client, Fields fields) {
    List<ParameterUse> uses = client.uses(fields);
    if (uses.stream().anyMatch(use -> use.handling() == Handling.REJECTED)) {
      return "cfg/cfg/cfg";
    }
    boolean rejectedByServer =
        uses.stream()
            .anyMatch(use -> use.handling() == Handling.SENT_TO_SERVER && use.error().isPresent());
    Surroundings surroundings =
        new Surroundings(
            Environment.of(Map.of()),
            Optional.of(Path.of("/home/nobody")),
            file -> Optional.of("").filter(_ -> file.startsWith(FOLDER)));
    return switch (client.tls().decide(fields, surroundings)) {
      case TlsBehaviour.Rejected _ -> "cfg/cfg/cfg";
      case TlsBehaviour.NoFile _ -> "file/file/file";
      case TlsPlan plan ->
          Arrays.stream(TlsServer.values())
              .map(server -> server.outcome(plan, rejectedByServer))
              .collect(Collectors.joining("/"));
    };
  }
}
