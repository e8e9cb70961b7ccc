package dev.dbcheck.env.dialect.jvm;

import dev.dbcheck.env.Environment;
import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.EnvFile;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.PropertySource;
import dev.dbcheck.env.dialect.PropertySources;
import dev.dbcheck.env.dialect.Scan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The sources of a Quarkus app: the process environment and {@code .env}, whose names are relaxed,
 * then the configuration files, whose names are not; all of them have sections for profiles.
 */
public record QuarkusSources() implements PropertySources.Order {

  @Override
  public PropertySources of(List<EnvFile> files, Environment environment, String mode) {
    List<PropertySource> sources = new ArrayList<>();
    sources.add(SmallRyeSource.of(environment));
    List<String> profiles =
        Arrays.stream(mode.split(",")).map(String::strip).filter(one -> !one.isEmpty()).toList();
    try {
      for (EnvFile file : files) {
        sources.add(source(file));
      }
    } catch (RejectedFileException refusal) {
      return new PropertySources(
          List.of(new SmallRyeProfiles(sources.subList(0, 1), profiles)),
          Optional.of(refusal.rejected()));
    }
    return new PropertySources(List.of(new SmallRyeProfiles(sources, profiles)), Optional.empty());
  }

  private static PropertySource source(EnvFile file) throws RejectedFileException {
    String name = SpringConfigData.nameOf(file);
    String text = new String(file.bytes(), java.nio.charset.StandardCharsets.UTF_8);
    Scan scan = new PropertiesScanner().scan(text);
    if (scan.fatal().isPresent()) {
      throw new RejectedFileException(file, new FlawException(scan.fatal().get()));
    }
    List<Assignment> assignments = scan.assignments();
    return name.startsWith(".env")
        ? SmallRyeSource.of(file, assignments)
        : ExactSource.of(file, assignments);
  }
}
