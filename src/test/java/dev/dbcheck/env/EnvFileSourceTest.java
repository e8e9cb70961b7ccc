package dev.dbcheck.env;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.secret.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvFileSourceTest {
  private static final String URL = "postgresql://app:s3cret@db.example.com/app";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DATABASE_URL=%s",
        "DATABASE_URL = %s",
        "  DATABASE_URL=%s  ",
        "export DATABASE_URL=%s",
        "export\tDATABASE_URL=%s",
        "DATABASE_URL=\"%s\"",
        "DATABASE_URL='%s'",
        "DATABASE_URL=%s # the database",
        "DATABASE_URL=\"%s\" # it's the database",
        "DATABASE_URL='%s' # don't touch",
        "OTHER=1\nDATABASE_URL=%s\nLAST=2",
        "OTHER=1\r\nDATABASE_URL=%s\r\n",
        "OTHER=\"never closed\nDATABASE_URL=%s",
        "this is not an assignment\nDATABASE_URL=%s",
        "MULTI=\"first\nDATABASE_URL=wrong\nlast\"\nDATABASE_URL=%s",
        "MY_DATABASE_URL=wrong\nDATABASE_URL=%s\nDATABASE_URL_TEST=wrong",
        "#DATABASE_URL=wrong\nDATABASE_URL=%s"
      })
  void readsWhatEveryLoaderReadsAlike(String file) throws IOException {
    Source.Lookup lookup = look(file.formatted(URL));

    assertThat(lookup.definition()).map(Definition::value).contains(Secret.of(URL));
    assertThat(lookup.definition().orElseThrow().diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DATABASE_URL=postgresql://app:p#ss@db/app",
        "DATABASE_URL=postgresql://app:p$ss@db/app",
        "DATABASE_URL='postgresql://app:p$ss@db/app'",
        "DATABASE_URL=postgresql://app:p\\ss@db/app",
        "DATABASE_URL=`postgresql://app:pass@db/app`",
        "DATABASE_URL: postgresql://app:pass@db/app",
        "DATABASE_URL=\"postgresql://app:pass@db/app\n?sslmode=require\""
      })
  void saysWhereLoadersDiffer(String file) throws IOException {
    assertThat(codes(look(file))).contains(Code.VALUE_DIFFERS_BETWEEN_LOADERS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DATABASE_URL=\"postgresql://app:pass@db/app",
        "DATABASE_URL='postgresql://app:pass@db/app",
        "DATABASE_URL=\"postgresql://app:pass@db/app\"?x=1",
        "DATABASE_URL='postgresql://app:pass@db/app'x",
        "DATABASE_URL=\"postgresql://app:p\"ss@db/app\""
      })
  void quotesThatDoNotFitTogetherAreMalformed(String file) throws IOException {
    Source.Lookup lookup = look(file);

    assertThat(lookup.definition()).isEmpty();
    assertThat(lookup.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(Code.ENV_FILE_LINE_MALFORMED);
    assertThat(lookup.diagnostics().toString()).doesNotContain("pass").contains("line=");
  }

  @Test
  void readsAValueOfManyThousandQuotedCharacters() throws IOException {
    String parameters = "?options=" + "x".repeat(65_000);

    assertThat(look("DATABASE_URL=\"" + URL + parameters + "\"").definition())
        .map(Definition::value)
        .contains(Secret.of(URL + parameters));
  }

  @Test
  void takesNothingLongerThanAnyUrl() throws IOException {
    for (String quote : List.of("", "\"", "'")) {
      String line = "DATABASE_URL=" + quote + URL + "x".repeat(3_000_000) + quote;

      assertThat(look(line).diagnostics())
          .extracting(Diagnostic::code)
          .containsExactly(Code.URL_MALFORMED);
    }
  }

  @Test
  void takesTheLastAssignmentAndNamesTheOthers() throws IOException {
    Source.Lookup lookup = look("DATABASE_URL=first\n\nDATABASE_URL=" + URL);

    assertThat(lookup.definition().orElseThrow().origin()).isEqualTo(Origin.line(".env", 3));
    assertThat(codes(lookup)).containsExactly(Code.ASSIGNED_TWICE);
    assertThat(lookup.definition().orElseThrow().diagnostics().getFirst().message())
        .contains("line 1");
  }

  @Test
  void aByteOrderMarkBeforeTheVariableIsAnError() throws IOException {
    assertThat(codes(look("\uFEFFDATABASE_URL=" + URL)))
        .containsExactly(Code.VALUE_DIFFERS_BETWEEN_LOADERS);
  }

  @Test
  void whatIsNotUtf8IsToldWithItsLine() throws IOException {
    for (byte[] bytes :
        List.of(
            ("A=1\nDATABASE_URL=postgresql://app:p\u00e9@db/app")
                .getBytes(StandardCharsets.ISO_8859_1),
            "A=1\nDATABASE_URL=\0".getBytes(StandardCharsets.UTF_8))) {
      Files.write(folder.resolve(".env"), bytes);
      Diagnostic found = source().look("DATABASE_URL").diagnostics().getFirst();

      assertThat(found.code()).isEqualTo(Code.ENV_FILE_NOT_TEXT);
      assertThat(found.origin()).contains(Origin.line(".env", 2));
    }
  }

  @Test
  void utf16IsNamed() throws IOException {
    Files.write(folder.resolve(".env"), ("DATABASE_URL=" + URL).getBytes(StandardCharsets.UTF_16));

    assertThat(source().look("DATABASE_URL").diagnostics().getFirst().message()).contains("UTF-16");
  }

  @Test
  void opensNothingButARegularFile() throws IOException {
    Files.createSymbolicLink(folder.resolve(".env"), folder.resolve("nowhere"));
    assertThat(source().look("DATABASE_URL").diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(Code.ENV_FILE_UNREADABLE);

    Files.delete(folder.resolve(".env"));
    Files.createDirectory(folder.resolve(".env"));
    assertThat(source().look("DATABASE_URL").diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(Code.ENV_FILE_UNREADABLE);
  }

  private Source.Lookup look(String text) throws IOException {
    Files.writeString(folder.resolve(".env"), text);
    return source().look("DATABASE_URL");
  }

  private EnvFileSource source() {
    return new EnvFileSource(folder.resolve(".env"), ".env", false);
  }

  private static List<Code> codes(Source.Lookup lookup) {
    return lookup.definition().orElseThrow().diagnostics().stream().map(Diagnostic::code).toList();
  }
}
