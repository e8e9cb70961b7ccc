import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Copies a tree of jars, raising the classes that are too old for the JVM's class archives. */
final class RaiseClasses {
  /** Older classes carry no stack map frames, and the JVM archives none without. */
  private static final int OLDEST_ARCHIVED = ClassFile.JAVA_6_VERSION;

  private static final ClassTransform RAISE =
      ClassTransform.transformingMethodBodies((code, element) -> code.with(element))
          .andThen((type, element) ->
              type.with(
                  element instanceof ClassFileVersion
                      ? ClassFileVersion.of(ClassFile.latestMajorVersion(), 0)
                      : element));

  private RaiseClasses() {}

  /** Takes the tree to read, the tree to write, and the time that everything written bears. */
  public static void main(String[] arguments) throws IOException {
    Path from = Path.of(arguments[0]);
    Path to = Path.of(arguments[1]);
    Instant timestamp = Instant.parse(arguments[2]);
    for (Path jar : jarsBelow(from)) {
      Path copy = to.resolve(from.relativize(jar));
      Files.createDirectories(copy.getParent());
      copy(jar, copy, LocalDateTime.ofInstant(timestamp, ZoneOffset.UTC));
      // The ahead-of-time cache knows its jars by size and time, wherever they are unpacked.
      Files.setLastModifiedTime(copy, FileTime.from(timestamp));
    }
  }

  private static List<Path> jarsBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static void copy(Path jar, Path copy, LocalDateTime time) throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()});
        ZipInputStream in = new ZipInputStream(Files.newInputStream(jar));
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
      ClassFile classFile =
          ClassFile.of(
              StackMapsOption.GENERATE_STACK_MAPS,
              ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(loader)));
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry copied = new ZipEntry(entry.getName());
        copied.setTimeLocal(time);
        out.putNextEntry(copied);
        byte[] content = in.readAllBytes();
        out.write(isTooOld(entry, content) ? raised(classFile, content) : content);
      }
    }
  }

  private static boolean isTooOld(ZipEntry entry, byte[] content) {
    return entry.getName().endsWith(".class")
        && ByteBuffer.wrap(content).getShort(6) < OLDEST_ARCHIVED;
  }

  private static byte[] raised(ClassFile classFile, byte[] content) {
    return classFile.transformClass(classFile.parse(content), RAISE);
  }
}
