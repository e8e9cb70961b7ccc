import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/** Prints the data source that Spring Boot binds in the working folder. */
public class SpringApp {
  @Configuration
  static class Nothing {}

  public static void main(String[] arguments) {
    String prefix = System.getenv("RECORDER_LABEL");
    prefix = prefix.substring(0, prefix.lastIndexOf('.'));
    try {
      SpringApplication application = new SpringApplication(Nothing.class);
      application.setWebApplicationType(WebApplicationType.NONE);
      application.setBannerMode(org.springframework.boot.Banner.Mode.OFF);
      application.setLogStartupInfo(false);
      String mode = System.getenv("RECORDER_MODE");
      if (!mode.isEmpty()) {
        application.setDefaultProperties(Map.of());
        application.setAdditionalProfiles(mode);
      }
      ConfigurableEnvironment environment = application.run().getEnvironment();
      Binder binder = Binder.get(environment);
      String url = binder.bind(prefix + ".url", String.class).orElse("");
      String user =
          binder
              .bind(prefix + ".username", String.class)
              .orElseGet(() -> binder.bind(prefix(environment) + ".user", String.class).orElse(""));
      String password = binder.bind(prefix + ".password", String.class).orElse("");
      if (url.isEmpty() || url.contains("${")) {
        System.out.println("{\"unset\": true}");
      } else {
        System.out.println(
            "{\"url\": "
                + quoted(url)
                + ", \"user\": "
                + quoted(user)
                + ", \"password\": "
                + quoted(password)
                + "}");
      }
    } catch (RuntimeException failure) {
      failure.printStackTrace();
      System.out.println("{\"error\": true}");
    }
  }

  private static String prefix(ConfigurableEnvironment environment) {
    String label = System.getenv("RECORDER_LABEL");
    return label.substring(0, label.lastIndexOf('.'));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
