import dev.dbcheck.env.Environment;
import dev.dbcheck.env.chain.Chain;
import dev.dbcheck.env.chain.Chains;
import dev.dbcheck.env.chain.Edition;
import dev.dbcheck.env.dialect.EnvFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Measures how long every loader takes for an env file of 10 MB.
 *
 * <p>Run it from the project's folder after {@code mvn package}; the argument is the number of
 * rounds, 5 unless given:
 *
 * <pre>
 * java -cp 'target/dbcheck/lib/*' src/bench/EnvFiles.java 5
 * </pre>
 */
final class EnvFiles {
  private static final int SIZE = 10_000_000;

  public static void main(String[] arguments) {
    int rounds = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
    List<EnvFile> lines = List.of(EnvFile.of(".env", manyLines()));
    List<EnvFile> value = List.of(EnvFile.of(".env", oneValue()));
    System.out.printf("%-28s %14s %16s%n", "loader", "many lines", "one long value");
    for (Chain chain : Chains.all()) {
      for (Edition edition : chain.editions()) {
        System.out.printf(
            "%-28s %11.0f ms %13.0f ms%n",
            chain.name() + "@" + edition.evidence().version(),
            median(edition, lines, rounds),
            median(edition, value, rounds));
      }
    }
  }

  private static double median(Edition edition, List<EnvFile> files, int rounds) {
    Environment environment = Environment.of(Map.of("HOST", "db"));
    double[] elapsed = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      edition.loader().load(files, environment);
      elapsed[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(elapsed);
    return elapsed[rounds / 2];
  }

  /** Comments, quotes, escapes and references, as real files have them, many times over. */
  private static byte[] manyLines() {
    StringBuilder text = new StringBuilder(SIZE + 200);
    for (int i = 0; text.length() < SIZE; i++) {
      text.append("# the service number ").append(i).append('\n');
      text.append("HOST_").append(i).append("=db").append(i).append(".example.com\n");
      text.append("URL_").append(i).append("=\"postgres://app:p%23ss@${HOST_").append(i);
      text.append("}/app\"\nNOTE_").append(i).append("='it costs nothing'\n");
    }
    return text.append("DATABASE_URL=postgres://app:pw@db/app\n")
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] oneValue() {
    return ("KEY=\""
            + "abcdefgh\\n${HOST}".repeat(SIZE / 17)
            + "\"\nDATABASE_URL=postgres://app:pw@db/app\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
