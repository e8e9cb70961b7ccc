import io.github.cdimascio.dotenv.Dotenv;
import io.smallrye.config.DotEnvConfigSourceProvider;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSourceLoader;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import me.paulschwarz.springdotenv.DotenvPropertySource;
import org.springframework.boot.DefaultBootstrapContext;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.ConfigurablePropertyResolver;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * Prints in which order the real JVM loaders' files win: every file sets the property to its own
 * name, and the winner is removed until nothing is left. To be run in an empty folder, in which
 * {@code src/main/resources} is the class path: {@code java -cp … Orders.java LOADER VARIABLE
 * ENVIRONMENT FILE…}, ENVIRONMENT being {@code NAME=VALUE,…} or {@code -}. A file's name may be
 * followed by {@code <} and lines it holds too, separated by {@code ;}.
 */
class Orders {
  private static final Path RESOURCES = Path.of("src/main/resources");

  public static void main(String[] args) throws Exception {
    String variable = args[1];
    Map<String, String> environment = new HashMap<>();
    if (!args[2].equals("-")) {
      for (String assignment : args[2].split(",")) {
        environment.put(assignment.split("=", 2)[0], assignment.split("=", 2)[1]);
      }
    }
    environment.put(variable, "OS");
    for (String argument : List.of(args).subList(3, args.length)) {
      write(argument, variable);
    }
    List<String> order = new ArrayList<>();
    for (Optional<String> winner = winner(args[0], variable, environment);
        winner.isPresent();
        winner = winner(args[0], variable, environment)) {
      order.add(winner.get());
      if (winner.get().equals("OS")) {
        environment.remove(variable);
      } else if (!Files.deleteIfExists(Path.of(winner.get()))) {
        break;
      }
    }
    System.out.println(String.join(" > ", order));
  }

  private static void write(String argument, String variable) throws IOException {
    String[] parts = argument.split("<", 2);
    Path file = Path.of(parts[0]);
    boolean yaml = parts[0].endsWith(".yml") || parts[0].endsWith(".yaml");
    String line = yaml ? "\"%s\": \"%s\"\n" : "%s=%s\n";
    String more = parts.length > 1 ? parts[1].replace(";", "\n") + "\n" : "";
    if (file.getParent() != null) {
      Files.createDirectories(file.getParent());
    }
    Files.writeString(file, line.formatted(variable, parts[0]) + more);
  }

  private static Optional<String> winner(
      String loader, String variable, Map<String, String> environment) throws Exception {
    URL[] classPath = {RESOURCES.toUri().toURL()};
    Files.createDirectories(RESOURCES);
    try (URLClassLoader classes = new URLClassLoader(classPath, Orders.class.getClassLoader())) {
      Thread.currentThread().setContextClassLoader(classes);
      return switch (loader) {
        case "dotenv-java" ->
            environment.containsKey(variable)
                ? Optional.of("OS")
                : Optional.ofNullable(Dotenv.configure().ignoreIfMissing().load().get(variable));
        case "spring-boot", "spring-dotenv" -> spring(loader, variable, environment, classes);
        case "quarkus" -> quarkus(variable, environment, classes);
        default -> throw new IllegalArgumentException(loader);
      };
    }
  }

  private static Optional<String> spring(
      String loader, String variable, Map<String, String> variables, ClassLoader classes) {
    ConfigurableEnvironment environment =
        new StandardEnvironment() {
          @Override
          protected ConfigurablePropertyResolver createPropertyResolver(
              MutablePropertySources sources) {
            return ConfigurationPropertySources.createPropertyResolver(sources);
          }
        };
    String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
    environment
        .getPropertySources()
        .replace(name, new SystemEnvironmentPropertySource(name, new HashMap<>(variables)));
    if (loader.equals("spring-dotenv")) {
      DotenvPropertySource.addToEnvironment(environment);
    }
    ConfigurationPropertySources.attach(environment);
    ConfigDataEnvironmentPostProcessor.applyTo(
        environment, new DefaultResourceLoader(classes), new DefaultBootstrapContext());
    ConfigurationPropertySources.attach(environment);
    return Optional.ofNullable(environment.getProperty(variable));
  }

  /** The sources of a Quarkus app: its own loader of application.properties has these ordinals. */
  private static Optional<String> quarkus(
      String variable, Map<String, String> environment, ClassLoader classes) {
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder()
            .forClassLoader(classes)
            .addDefaultInterceptors()
            .withSources(new EnvConfigSource(environment, 300) {})
            .withSources(new DotEnvConfigSourceProvider())
            .withSources(
                PropertiesConfigSourceLoader.inFileSystem(
                    Path.of("config", "application.properties").toUri().toString(), 260, classes))
            .withSources(
                PropertiesConfigSourceLoader.inClassPath("application.properties", 250, classes));
    String profile = environment.getOrDefault("QUARKUS_PROFILE", "prod");
    return builder.withProfile(profile).build().getOptionalValue(variable, String.class);
  }
}
