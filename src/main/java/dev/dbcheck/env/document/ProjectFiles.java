package dev.dbcheck.env.document;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the files of one project within limits, and collects what could not be read. */
public final class ProjectFiles {
  /** The size in bytes beyond which a hand-written file is not read. */
  public static final int LARGEST_MANIFEST = 2 * 1024 * 1024;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Path workingFolder;
  private final FolderListing listing;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Map<Path, Optional<Node>> documents = new HashMap<>();

  /**
   * Returns files as the user knows them.
   *
   * @param workingFolder the folder to which names are relative
   * @param listing what lists folders
   */
  public ProjectFiles(Path workingFolder, FolderListing listing) {
    this.workingFolder = workingFolder.toAbsolutePath().normalize();
    this.listing = listing;
  }

  /** A text that was taken for a document. */
  @FunctionalInterface
  private interface Format {
    Node read(String text) throws DocumentException;
  }

  /** Returns a path as the user knows it: relative to the working folder if it lies below it. */
  public String shown(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    if (whole.equals(workingFolder)) {
      return ".";
    }
    return (whole.startsWith(workingFolder) ? workingFolder.relativize(whole) : whole).toString();
  }

  /** Returns a line of a file as an origin; lines count from 1. */
  public Origin line(Path file, int line) {
    return Origin.line(shown(file), line);
  }

  /** Returns at most {@code limit} entries of a folder. */
  public List<Path> entries(Path folder, int limit) {
    return listing.entries(folder, limit);
  }

  /** Returns a JSON file's value; nothing if the file is missing or, with a finding, malformed. */
  public Optional<Node> json(Path file) {
    return document(file, JsonDocument::read);
  }

  /** Returns a TOML file's table; nothing if the file is missing or, with a finding, malformed. */
  public Optional<Node> toml(Path file) {
    return document(file, TomlDocument::read);
  }

  /**
   * Returns a YAML file's first document; nothing if it is missing or, with a finding, malformed.
   */
  public Optional<Node> yaml(Path file) {
    return document(
        file,
        text -> YamlDocument.read(text).stream().findFirst().orElseGet(() -> Node.nothing(1)));
  }

  /** Tells an XML file's elements; ends, with a finding, where it is malformed. */
  public void xml(Path file, XmlDocument.Visitor visitor) {
    Optional<String> text = text(file);
    if (text.isPresent()) {
      try {
        XmlDocument.read(text.get(), visitor);
      } catch (DocumentException malformed) {
        malformed(file, malformed.line());
      }
    }
  }

  private Optional<Node> document(Path file, Format format) {
    Path key = file.toAbsolutePath().normalize();
    Optional<Node> known = documents.get(key);
    if (known == null) {
      known = text(file).flatMap(text -> parsed(file, text, format));
      documents.put(key, known);
    }
    return known;
  }

  private Optional<Node> parsed(Path file, String text, Format format) {
    try {
      return Optional.of(format.read(text));
    } catch (DocumentException malformed) {
      malformed(file, malformed.line());
      return Optional.empty();
    }
  }

  /**
   * Returns the text of a hand-written file without a byte-order mark; nothing if the file is
   * missing or, with a finding, larger than {@link #LARGEST_MANIFEST} or binary.
   */
  public Optional<String> text(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Optional<String> text = content(file, LARGEST_MANIFEST);
    if (text.isEmpty()) {
      unreadable(file, "could not be read as text");
    }
    return text;
  }

  /** Returns a regular file's text; nothing, without a finding, if it is larger or binary. */
  public static Optional<String> content(Path file, int limit) {
    try (InputStream in = Files.newInputStream(file)) {
      String text = new String(in.readNBytes(limit + 1), StandardCharsets.UTF_8);
      boolean fits = text.length() <= limit && text.indexOf('\0') < 0;
      return fits ? Optional.of(withoutMark(text)) : Optional.empty();
    } catch (IOException failed) {
      return Optional.empty();
    }
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  /** Notes that a manifest could not be understood from a line on. */
  public void malformed(Path file, int line) {
    Origin origin = line(file, line);
    diagnostics.add(
        Diagnostic.of(Code.MANIFEST_UNREADABLE, origin.location() + " is malformed")
            .detail("what this file says of the app's dependencies is not known")
            .at(origin));
  }

  /** Notes that a manifest could not be read. */
  public void unreadable(Path file, String why) {
    diagnostics.add(
        Diagnostic.of(Code.MANIFEST_UNREADABLE, shown(file) + " " + why)
            .at(Origin.file(shown(file))));
  }

  /** Notes a finding. */
  public void add(Diagnostic finding) {
    diagnostics.add(finding);
  }

  /** Returns what was noted. */
  public List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }
}
