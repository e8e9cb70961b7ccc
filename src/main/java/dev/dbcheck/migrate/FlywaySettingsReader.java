package dev.dbcheck.migrate;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.diagnostic.Severity;
import dev.dbcheck.settings.SettingsFile;
import dev.dbcheck.settings.SettingsReading;
import dev.dbcheck.settings.SettingsTable;
import dev.dbcheck.target.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an app's Flyway configuration and says of each property what becomes of it. */
final class FlywaySettingsReader {
  private final Path appFolder;
  private final Map<String, String> environment;
  private final Target target;
  private final List<Diagnostic> findings = new ArrayList<>();
  private final List<FlywayProperty> kept = new ArrayList<>();

  FlywaySettingsReader(Path appFolder, Map<String, String> environment, Target target) {
    this.appFolder = appFolder;
    this.environment = environment;
    this.target = target;
  }

  FlywaySettingsReading read(List<String> chosenLocations) {
    properties().forEach(this::judge);
    MigrationFolders folders = new MigrationFolders(appFolder, kept);
    List<String> locations = folders.locations(chosenLocations);
    findings.addAll(folders.findings());
    if (findings.stream().anyMatch(Diagnostic::isError)) {
      return new FlywaySettingsReading.Unusable(findings);
    }
    List<FlywayProperty> properties = kept.stream().map(folders::absolute).toList();
    return new FlywaySettingsReading.Usable(
        new FlywaySettings(locations, properties, folders.holdCallbacks()), findings);
  }

  private List<FlywayProperty> properties() {
    // As in Flyway's command line, a flyway.conf beside a flyway.toml is not read.
    return switch (SettingsFile.read(appFolder.resolve("flyway.toml"))) {
      case SettingsReading.Read(SettingsTable root) -> new FlywayToml(root, environment).read();
      case SettingsReading.Malformed(List<Diagnostic> reasons) -> {
        reasons.stream().map(FlywaySettingsReader::ofFlyway).forEach(findings::add);
        yield List.of();
      }
      case SettingsReading.Absent() -> conf(appFolder.resolve("flyway.conf"));
    };
  }

  private static Diagnostic ofFlyway(Diagnostic malformed) {
    return new Diagnostic(
        Code.FLYWAY_CONFIGURATION_INVALID,
        malformed.severity(),
        malformed.message(),
        malformed.detail(),
        malformed.hint(),
        malformed.origin());
  }

  private List<FlywayProperty> conf(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return new FlywayConf(file, environment).read();
    } catch (IOException | IllegalArgumentException e) {
      // Properties.load reports a malformed \\u escape by IllegalArgumentException.
      Origin origin = Origin.file(file.toString());
      findings.add(
          Diagnostic.of(
                  Code.FLYWAY_CONFIGURATION_INVALID, "%s is not readable as text".formatted(file))
              .at(origin));
      return List.of();
    }
  }

  private void judge(FlywayProperty property) {
    FlywayPropertyUse use = FlywayPropertyUse.of(property.name());
    switch (use) {
      case TEXT, TRUTH, INTEGER, LOCATIONS -> keep(property, use);
      case URL -> compare(property);
      case IGNORED -> {}
      case NOT_FOLLOWED, JAVA, PAID -> {
        if (!property.value().isEmpty() && !property.value().equalsIgnoreCase("false")) {
          findings.add(notFollowed(property, use));
        }
      }
      case UNKNOWN ->
          findings.add(
              invalid(property, "%s is unknown to Flyway")
                  .hint("Correct the spelling or delete the property"));
    }
  }

  private static Diagnostic notFollowed(FlywayProperty property, FlywayPropertyUse use) {
    if (use == FlywayPropertyUse.JAVA) {
      return invalid(property, "%s names Java classes, dbcheck runs SQL migrations only");
    }
    return use == FlywayPropertyUse.PAID
        ? invalid(property, "%s needs a paid edition of Flyway")
        : invalid(property, "%s is not followed by dbcheck").as(Severity.WARNING);
  }

  private void keep(FlywayProperty property, FlywayPropertyUse use) {
    if (use.takes(property.value())) {
      kept.add(property);
    } else {
      String type = use == FlywayPropertyUse.INTEGER ? "an integer" : "true or false";
      findings.add(invalid(property, "%s is not " + type));
    }
  }

  private void compare(FlywayProperty url) {
    Optional<FlywayUrl> place = FlywayUrl.parse(url.value());
    if (place.isEmpty()) {
      findings.add(
          Diagnostic.of(
                  Code.FLYWAY_URL_DIFFERS,
                  "%s could not be compared with the target".formatted(url.fullName()))
              .as(Severity.WARNING)
              .at(url.origin()));
    } else if (!place.get().canMean(target)) {
      findings.add(
          Diagnostic.of(
                  Code.FLYWAY_URL_DIFFERS,
                  "%s names %s, the target is %s"
                      .formatted(url.fullName(), place.get().display(), FlywayUrl.display(target)))
              .hint("Delete that line if the target is right, correct the target if it is not")
              .at(url.origin()));
    }
  }

  private static Diagnostic invalid(FlywayProperty property, String message) {
    return Diagnostic.of(Code.FLYWAY_CONFIGURATION_INVALID, message.formatted(property.fullName()))
        .at(property.origin());
  }
}
