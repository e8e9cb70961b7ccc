package dev.dbcheck.env.configuration;

import dev.dbcheck.env.app.ConfigFile;
import dev.dbcheck.env.app.jvm.QuarkusSettings;
import dev.dbcheck.env.app.jvm.SpringSettings;
import dev.dbcheck.env.document.DocumentException;
import java.util.ArrayList;
import java.util.List;

/** The places of settings in the projects of Spring Boot and Quarkus. */
final class JvmPlaces {
  /** The one that counts least comes first. */
  private static final List<String> FOLDERS =
      List.of("src/main/resources", "src/main/resources/config", ".", "config");

  /** In one place {@code .properties} count before YAML. */
  private static final List<String> ENDINGS = List.of(".yml", ".yaml", ".properties");

  private final ProjectFiles files;

  JvmPlaces(ProjectFiles files) {
    this.files = files;
  }

  void read(Collection collection) {
    List<ConfigFile> found = new ArrayList<>();
    for (String folder : FOLDERS) {
      for (String ending : ENDINGS) {
        found.addAll(
            files.matching(
                folder, name -> name.startsWith("application") && name.endsWith(ending)));
      }
    }
    try {
      collection.add(SpringSettings.read(found));
      collection.add(QuarkusSettings.read(found));
    } catch (DocumentException malformed) {
      // An app with a malformed file does not start, and the file says nothing that is certain.
      return;
    }
  }
}
