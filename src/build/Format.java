import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks ({@code --check}) or rewrites ({@code --replace}) the format of all Java sources below a
 * folder.
 */
final class Format {
  private Format() {}

  public static void main(String[] arguments) throws IOException {
    List<String> options =
        switch (arguments[0]) {
          case "--check" -> List.of("--dry-run", "--set-exit-if-changed");
          case "--replace" -> List.of("--replace");
          default -> throw new IllegalArgumentException(arguments[0]);
        };
    try (Stream<Path> files = Files.walk(Path.of(arguments[1]))) {
      Stream<String> sources = files.map(Path::toString).filter(name -> name.endsWith(".java"));
      Main.main(Stream.concat(options.stream(), sources.sorted()).toArray(String[]::new));
    }
  }
}
