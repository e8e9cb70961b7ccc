import io.github.cdimascio.dotenv.Dotenv;
import io.smallrye.config.DotEnvConfigSourceProvider;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import me.paulschwarz.springdotenv.DotenvPropertySource;
import org.springframework.boot.DefaultBootstrapContext;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.ConfigurablePropertyResolver;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * Prints what a JVM loader makes of {@code ./.env}: {@code java -cp … Record.java LOADER}. With
 * {@code --batch} it reads many cases from standard input, one a line: the file's bytes in Base64,
 * then the name and the Base64 value of each environment variable, all with tabs between.
 */
class Record {
  private static final Path FILE = Path.of(".env");
  private static final String IMPORT = "optional:file:./.env[.properties]";

  public static void main(String[] args) throws Exception {
    String variable = System.getenv("RECORDER_VARIABLE");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (args.length == 1) {
      out.println(outcome(args[0], variable));
      return;
    }
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] parts = line.split("\t", -1);
      Files.write(FILE, Base64.getDecoder().decode(parts[0]));
      Map<String, String> environment = new HashMap<>();
      for (int i = 1; i + 1 < parts.length; i += 2) {
        byte[] value = Base64.getDecoder().decode(parts[i + 1]);
        environment.put(parts[i], new String(value, StandardCharsets.UTF_8));
      }
      replaceEnvironment(environment);
      out.println(outcome(args[0], variable));
    }
  }

  private static String outcome(String loader, String variable) {
    try {
      return value(loader, variable)
          .map(text -> "{\"value\": " + json(text) + "}")
          .orElse("{\"unset\": true}");
    } catch (Exception | StackOverflowError refused) {
      return "{\"error\": true}";
    }
  }

  private static Optional<String> value(String loader, String variable) throws Exception {
    return switch (loader) {
      case "dotenv-java" -> Optional.ofNullable(Dotenv.load().get(variable));
      case "spring-dotenv" -> {
        ConfigurableEnvironment environment = springEnvironment();
        DotenvPropertySource.addToEnvironment(environment);
        ConfigurationPropertySources.attach(environment);
        yield Optional.ofNullable(environment.getProperty(variable));
      }
      case "spring-boot-import" -> Optional.ofNullable(springBoot().getProperty(variable));
      case "quarkus" ->
          new SmallRyeConfigBuilder()
              .addDefaultInterceptors()
              .withSources(new EnvConfigSource(System.getenv(), 300) {})
              .withSources(new DotEnvConfigSourceProvider())
              .build()
              .getOptionalValue(variable, String.class);
      case "properties" -> {
        Properties properties = new Properties();
        try (BufferedReader reader = Files.newBufferedReader(FILE)) {
          properties.load(reader);
        }
        yield Optional.ofNullable(properties.getProperty(variable));
      }
      default -> throw new IllegalArgumentException(loader);
    };
  }

  /** What SpringApplication does to its environment before it creates a context. */
  private static ConfigurableEnvironment springBoot() {
    ConfigurableEnvironment environment = springEnvironment();
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("arguments", Map.of("spring.config.import", IMPORT)));
    ConfigurationPropertySources.attach(environment);
    ConfigDataEnvironmentPostProcessor.applyTo(
        environment, new DefaultResourceLoader(), new DefaultBootstrapContext());
    ConfigurationPropertySources.attach(environment);
    return environment;
  }

  /** As Spring Boot's own environment, whose class cannot be named from here. */
  private static ConfigurableEnvironment springEnvironment() {
    return new StandardEnvironment() {
      @Override
      protected ConfigurablePropertyResolver createPropertyResolver(
          MutablePropertySources sources) {
        return ConfigurationPropertySources.createPropertyResolver(sources);
      }
    };
  }

  /** The JVM's copy of the process environment; needs --add-opens java.base/java.lang. */
  @SuppressWarnings("unchecked")
  private static void replaceEnvironment(Map<String, String> environment) throws Exception {
    Class<?> process = Class.forName("java.lang.ProcessEnvironment");
    var variable = Class.forName("java.lang.ProcessEnvironment$Variable");
    var value = Class.forName("java.lang.ProcessEnvironment$Value");
    var field = process.getDeclaredField("theEnvironment");
    var variableOf = variable.getDeclaredMethod("valueOf", String.class);
    var valueOf = value.getDeclaredMethod("valueOf", String.class);
    field.setAccessible(true);
    variableOf.setAccessible(true);
    valueOf.setAccessible(true);
    Map<Object, Object> map = (Map<Object, Object>) field.get(null);
    map.clear();
    for (Map.Entry<String, String> entry : environment.entrySet()) {
      map.put(variableOf.invoke(null, entry.getKey()), valueOf.invoke(null, entry.getValue()));
    }
  }

  private static String json(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
