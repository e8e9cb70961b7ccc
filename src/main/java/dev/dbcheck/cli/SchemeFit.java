package dev.dbcheck.cli;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.document.FolderListing;
import dev.dbcheck.env.document.ProjectFiles;
import dev.dbcheck.env.manifest.Ecosystem;
import dev.dbcheck.env.manifest.Manifests;
import dev.dbcheck.env.manifest.PackageFacts;
import dev.dbcheck.target.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether the URL's scheme is one that its reader takes. What each takes was recorded with the
 * versions that the facts about URLs name: SQLAlchemy 2.0, pgjdbc 42.7, libpq 18, dbmate 2.36.
 */
final class SchemeFit {
  private static final List<String> ON_SQLALCHEMY =
      List.of("sqlalchemy", "flask-sqlalchemy", "sqlmodel", "alembic", "flask-migrate");

  /** Settings that Spring Boot and Quarkus hand to JDBC as they are. */
  private static final Set<String> OF_JDBC =
      Set.of(
          "spring.datasource.url",
          "spring.flyway.url",
          "spring.liquibase.url",
          "quarkus.datasource.jdbc.url");

  /** Programs, and what the schemes are called that they take. */
  private record Reader(
      String title, Set<String> programs, Predicate<String> takes, String remedy) {}

  private static final String WITHOUT_DRIVER =
      "Write `postgresql://` without the driver's name for this command";

  private static final String FOR_JDBC = "Write `jdbc:postgresql://`, with user and password apart";

  private static final List<Reader> READERS =
      List.of(
          new Reader(
              "libpq",
              Set.of("psql", "pg_dump", "pg_restore", "pg_isready", "vacuumdb", "createdb"),
              SchemeFit::isPlain,
              WITHOUT_DRIVER),
          new Reader("dbmate", Set.of("dbmate"), SchemeFit::isPlain, WITHOUT_DRIVER),
          new Reader("goose", Set.of("goose"), SchemeFit::isPlain, WITHOUT_DRIVER),
          new Reader("Prisma", Set.of("prisma"), SchemeFit::isPlain, WITHOUT_DRIVER),
          new Reader(
              "SQLAlchemy",
              Set.of("alembic"),
              SchemeFit::isOfSqlAlchemy,
              "Write `postgresql://` in place of `postgres://`"),
          new Reader(
              "JDBC",
              Set.of("flyway", "liquibase"),
              scheme -> scheme.startsWith("jdbc:"),
              FOR_JDBC));

  private SchemeFit() {}

  private static boolean isPlain(String scheme) {
    return scheme.equals("postgresql") || scheme.equals("postgres");
  }

  private static boolean isOfSqlAlchemy(String scheme) {
    return scheme.equals("postgresql") || scheme.startsWith("postgresql+");
  }

  /** Returns what the app itself will make of the scheme, where its client is known. */
  static List<Diagnostic> ofApp(
      Target target, Origin origin, String setting, Path appFolder, Path workingFolder) {
    if (OF_JDBC.contains(setting) && !target.scheme().startsWith("jdbc:")) {
      return List.of(misfit(target, "JDBC, which reads " + setting, FOR_JDBC).at(origin));
    }
    boolean isShort = target.scheme().equals("postgres") || target.scheme().startsWith("postgres+");
    return isShort && usesSqlAlchemy(appFolder, workingFolder)
        ? List.of(
            misfit(
                    target,
                    "SQLAlchemy 1.4 and later",
                    "Write `postgresql://`, in the variable or where the app reads it")
                .at(origin))
        : List.of();
  }

  /** Returns what a command will make of the scheme that it is given. */
  static List<Diagnostic> ofCommand(Target target, List<String> command) {
    return command.stream()
        .map(word -> word.substring(word.lastIndexOf('/') + 1))
        .filter(word -> !word.startsWith("-"))
        .limit(3)
        .flatMap(word -> reader(word).stream())
        .filter(reader -> !reader.takes().test(target.scheme()))
        .map(reader -> misfit(target, reader.title(), reader.remedy()))
        .limit(1)
        .toList();
  }

  private static Optional<Reader> reader(String program) {
    return READERS.stream().filter(reader -> reader.programs().contains(program)).findFirst();
  }

  private static Diagnostic misfit(Target target, String reader, String remedy) {
    return Diagnostic.of(
            Code.SCHEME_OF_ANOTHER_CLIENT,
            "scheme " + target.scheme() + " is not one that " + reader + " takes")
        .hint(remedy);
  }

  private static boolean usesSqlAlchemy(Path appFolder, Path workingFolder) {
    ProjectFiles files = new ProjectFiles(workingFolder, FolderListing.ofFileSystem());
    PackageFacts facts = Manifests.read(appFolder, files);
    return ON_SQLALCHEMY.stream()
        .anyMatch(name -> facts.dependency(Ecosystem.PYTHON, name).isPresent());
  }
}
