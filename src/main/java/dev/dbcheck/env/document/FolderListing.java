package dev.dbcheck.env.document;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** Lists a folder's entries up to a limit, so that a folder of any size costs the same. */
@FunctionalInterface
public interface FolderListing {

  /**
   * Returns at most {@code limit} entries of a folder; an empty list for one that cannot be read.
   */
  List<Path> entries(Path folder, int limit);

  /** Returns the listing of the file system, which reads no further than the limit; by name. */
  static FolderListing ofFileSystem() {
    return (folder, limit) -> {
      List<Path> entries = new ArrayList<>();
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
        Iterator<Path> each = stream.iterator();
        while (entries.size() < limit && each.hasNext()) {
          entries.add(each.next());
        }
      } catch (IOException | DirectoryIteratorException unreadable) {
        return List.of();
      }
      entries.sort(Comparator.comparing(Path::getFileName));
      return entries;
    };
  }
}
