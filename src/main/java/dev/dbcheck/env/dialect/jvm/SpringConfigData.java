package dev.dbcheck.env.dialect.jvm;

import dev.dbcheck.env.Environment;
import dev.dbcheck.env.dialect.Decoding;
import dev.dbcheck.env.dialect.EnvFile;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.PropertySource;
import dev.dbcheck.env.dialect.PropertySources;
import dev.dbcheck.env.dialect.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sources of a Spring Boot app: the process environment, then its configuration files with what
 * they import, as measured with 3.5.4.
 *
 * @param imports locations that are imported although neither file nor environment says so
 * @param readsDotenv whether spring-dotenv adds {@code .env} after the process environment
 */
public record SpringConfigData(List<String> imports, boolean readsDotenv)
    implements PropertySources.Order {
  private static final String DOTENV = ".env";

  public SpringConfigData {
    imports = List.copyOf(imports);
  }

  @Override
  public PropertySources of(List<EnvFile> files, Environment environment, String mode) {
    PropertySource process = SpringSource.of(environment);
    List<PropertySource> sources = new ArrayList<>(List.of(process));
    try {
      for (EnvFile file : files) {
        if (readsDotenv && nameOf(file).equals(DOTENV)) {
          sources.add(dotenv(file));
        }
      }
      SpringConfigTree tree = new SpringConfigTree(files, environment, mode);
      sources.addAll(tree.sources(imports));
      return new PropertySources(sources, Optional.empty());
    } catch (RejectedFileException refusal) {
      return new PropertySources(List.of(process), Optional.of(refusal.rejected()));
    }
  }

  /** Returns a file's name without its folder. */
  static String nameOf(EnvFile file) {
    return file.shown().substring(file.shown().lastIndexOf('/') + 1);
  }

  private static PropertySource dotenv(EnvFile file) throws RejectedFileException {
    try {
      Scan scan = new DotenvJavaScanner().scan(Decoding.STRICT_UTF_8.decode(file.bytes()));
      if (scan.fatal().isPresent()) {
        throw new FlawException(scan.fatal().get());
      }
      return ExactSource.of(file, scan.assignments());
    } catch (FlawException flaw) {
      throw new RejectedFileException(file, flaw);
    }
  }
}
