package dev.dbcheck.env;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueCheckTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "^^|VARIABLE_EMPTY",
        "^   ^|VARIABLE_EMPTY",
        "\"postgresql://u:p@h/d\"|QUOTES_IN_VALUE",
        "'postgresql://u:p@h/d'|QUOTES_IN_VALUE",
        "postgresql://u:p@h/d\"|QUOTES_IN_VALUE",
        "^ postgresql://u:p@h/d^|WHITESPACE_AROUND_VALUE",
        "^postgresql://u:p@h/d\r^|WHITESPACE_AROUND_VALUE",
        "^postgresql://u:p@h/d\n^|WHITESPACE_AROUND_VALUE",
        "DATABASE_URL=postgresql://u:p@h/d|PREFIX_IN_VALUE",
        "export DATABASE_URL=postgresql://u:p@h/d|PREFIX_IN_VALUE",
        "psql postgresql://u:p@h/d|PREFIX_IN_VALUE",
        "postgresql://u:${PASSWORD}@h/d|PLACEHOLDER_IN_VALUE",
        "postgresql://u:<password>@h/d|PLACEHOLDER_IN_VALUE",
        "postgresql://u:[YOUR-PASSWORD]@h/d|PLACEHOLDER_IN_VALUE",
        "postgresql://u:$(cat pw)@h/d|PLACEHOLDER_IN_VALUE",
        "postgresql://u:`cat pw`@h/d|PLACEHOLDER_IN_VALUE",
        "postgresql://u:{{ password }}@h/d|PLACEHOLDER_IN_VALUE",
        "$PG_URL|PLACEHOLDER_IN_VALUE"
      })
  void namesTheFault(String value, Code code) {
    assertThat(ValueCheck.of(value, Origin.environment()))
        .extracting(Diagnostic::code)
        .containsExactly(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://u:p@h/d",
        "postgresql://u:p$ss@h/d",
        "postgresql://u:p@[::1]:5432/d",
        "postgresql://u:p@[fe80::1%25eth0]:5432/d",
        "host=db.example.com dbname=app",
        "mysql://u:p@h/d",
        "postgresql://u:a<b@h/d"
      })
  void leavesTheRestToTheParser(String value) {
    assertThat(ValueCheck.of(value, Origin.environment())).isEqualTo(List.of());
  }
}
