package dev.dbcheck.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.env.ChainUse;
import dev.dbcheck.env.Environment;
import dev.dbcheck.env.Resolution;
import dev.dbcheck.env.chain.Chain;
import dev.dbcheck.env.chain.ChainReading;
import dev.dbcheck.env.chain.Edition;
import dev.dbcheck.env.chain.Place;
import dev.dbcheck.env.dialect.Trait;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the loader that the how-to adds, and lets it read files. */
class AddALoaderTest {
  private static final Path PAGE = Path.of("docs/how-to/add-a-loader.md");
  private static final Pattern TYPE =
      Pattern.compile(
          "package ([\\w.]+);.*?^public final class (\\w+)", Pattern.MULTILINE | Pattern.DOTALL);

  @TempDir private Path classes;
  @TempDir private Path app;

  @Test
  void theExampleIsAChain() throws IOException, ReflectiveOperationException {
    compile(Markdown.read(PAGE).blocks("java"));
    URL[] places = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(places, getClass().getClassLoader())) {
      Chain chain =
          (Chain)
              loader
                  .loadClass("dev.dbcheck.env.chain.semicolon.SemicolonChain")
                  .getField("SEMICOLON")
                  .get(null);

      Files.writeString(app.resolve(".env"), "; of the team\nDATABASE_URL=postgresql://a@b/c\n");
      assertThat(winner(chain, Map.of())).isEqualTo(".env:2");

      Files.writeString(app.resolve(".env.development"), "\nDATABASE_URL = postgresql://d@e/f\n");
      assertThat(winner(chain, Map.of())).isEqualTo(".env.development:2");
      assertThat(winner(chain, Map.of("SEMICOLON_ENV", "production"))).isEqualTo(".env:2");
      assertThat(winner(chain, Map.of("SEMICOLON_OFF", "TRUE"))).isEqualTo("nowhere");
      assertThat(chain.edition("1.4").traits())
          .containsEntry(Trait.DUPLICATE, "the first one counts");
      assertThat(chain.newest().traits()).containsEntry(Trait.DUPLICATE, "the last one counts");
    }
  }

  private String winner(Chain chain, Map<String, String> variables) {
    Environment environment = Environment.of(variables);
    String mode = chain.mode().mode(Optional.empty(), environment).orElseThrow().name();
    Edition edition = chain.newest();
    Resolution resolution =
        ChainReading.of(
                chain,
                edition,
                ChainUse.of(chain.name()),
                new Place(app, environment, mode, Place.Settings.none()),
                app)
            .resolve("DATABASE_URL");
    return resolution.origin().map(origin -> origin.location()).orElse("nowhere");
  }

  private void compile(List<Markdown.Block> blocks) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    boolean compiled =
        compiler
            .getTask(
                complaints,
                null,
                null,
                List.of(
                    "-Xlint:all",
                    "-Werror",
                    "-d",
                    classes.toString(),
                    "-cp",
                    Path.of("target/classes").toString()),
                null,
                blocks.stream().map(block -> source(block.text())).toList())
            .call();
    assertThat(compiled).as(complaints.toString()).isTrue();
  }

  private static JavaFileObject source(String text) {
    Matcher type = TYPE.matcher(text);
    assertThat(type.find()).as(text).isTrue();
    String path = type.group(1).replace('.', '/') + "/" + type.group(2) + ".java";
    return new SimpleJavaFileObject(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreErrors) {
        return text;
      }
    };
  }
}
