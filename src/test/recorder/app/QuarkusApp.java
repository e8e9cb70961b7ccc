import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Optional;

/** Prints the data source that Quarkus' configuration gives in the working folder. */
public class QuarkusApp {
  public static void main(String[] arguments) throws Exception {
    String label = System.getenv("RECORDER_LABEL");
    String mode = System.getenv("RECORDER_MODE");
    try {
      Path file = Path.of("src/main/resources/application.properties");
      SmallRyeConfig config =
          new SmallRyeConfigBuilder()
              .addDefaultInterceptors()
              .addDefaultSources()
              .withProfile(mode.isEmpty() ? "prod" : mode)
              .withSources(new PropertiesConfigSource(file.toUri().toURL(), 250))
              .build();
      Optional<String> url = config.getOptionalValue(label, String.class);
      String prefix = label.startsWith("quarkus.flyway") ? "quarkus.flyway" : "quarkus.datasource";
      String user = config.getOptionalValue(prefix + ".username", String.class).orElse("");
      String password = config.getOptionalValue(prefix + ".password", String.class).orElse("");
      System.out.println(
          url.isEmpty()
              ? "{\"unset\": true}"
              : "{\"url\": "
                  + quoted(url.get())
                  + ", \"user\": "
                  + quoted(user)
                  + ", \"password\": "
                  + quoted(password)
                  + "}");
    } catch (RuntimeException failure) {
      failure.printStackTrace();
      System.out.println("{\"error\": true}");
    }
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
