package dev.dbcheck.env.chain;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.dbcheck.env.Environment;
import dev.dbcheck.env.dialect.EnvFile;
import dev.dbcheck.env.dialect.Loaded;
import dev.dbcheck.env.dialect.Loader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * No file makes a loader throw, hang or tell what it holds.
 *
 * <p>In the build the recorded inputs alone are tried; {@code JAZZER_FUZZ=1 mvn test
 * -Dtest=LoaderFuzzTest} looks for others, guided by coverage, until it is stopped.
 */
class LoaderFuzzTest {
  private static final String PLANTED = "kJ8fQ2planted";
  private static final byte[] LINE =
      ("DATABASE_URL=postgres://app:" + PLANTED + "@db/app").getBytes(StandardCharsets.UTF_8);
  private static final List<Loader> LOADERS =
      Chains.all().stream()
          .flatMap(chain -> chain.editions().stream())
          .map(Edition::loader)
          .toList();

  @FuzzTest(maxDuration = "60s")
  void everyLoaderReadsAnyFile(FuzzedDataProvider data) {
    Loader loader = LOADERS.get(data.consumeInt(0, LOADERS.size() - 1));
    Environment environment =
        Environment.of(Map.of("DATABASE_URL", data.consumeString(40).replace("\0", ""), "A", "b"));
    byte[] before = data.consumeBytes(300);
    byte[] after = data.consumeRemainingAsBytes();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(before);
    file.writeBytes(LINE);
    file.writeBytes(after);

    Loaded loaded = loader.load(List.of(EnvFile.of(".env", file.toByteArray())), environment);

    if (loaded.toString().contains(PLANTED)) {
      throw new AssertionError("the file's text is told");
    }
    loaded.get("DATABASE_URL");
  }
}
