package dev.dbcheck.env.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.env.dialect.Rules.ByteOrderMark;
import dev.dbcheck.env.dialect.Rules.Duplicates;
import dev.dbcheck.env.dialect.Rules.EnvironmentRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a trait says comes from running the loader, so that it changes when the loader does. */
class TraitTest {
  /** Takes each line as it stands, and passes over those without an equals sign. */
  private static final ComposedLoader LITERAL = ComposedLoader.scanning(TraitTest::lines);

  @Test
  void aLoaderThatChangesNothingKeepsEverything() {
    assertThat(
            List.of(
                Trait.HASH,
                Trait.HASH_AFTER_SPACE,
                Trait.SINGLE_QUOTES,
                Trait.DOUBLE_QUOTES,
                Trait.BACKTICKS,
                Trait.ESCAPE,
                Trait.BRACED_REFERENCE,
                Trait.QUOTED_REFERENCE,
                Trait.COMMAND,
                Trait.REFERENCE_IN_ENVIRONMENT))
        .allSatisfy(trait -> assertThat(of(trait, LITERAL)).isEqualTo("kept"));
    assertThat(of(Trait.EXPORT, LITERAL)).isEqualTo("the variable is lost");
    assertThat(of(Trait.LINE_BREAK, LITERAL)).isEqualTo("gives `\"a`");
    assertThat(of(Trait.NO_ASSIGNMENT, LITERAL)).isEqualTo("passed over");
  }

  @Test
  void rulesShow() {
    assertThat(of(Trait.DUPLICATE, LITERAL)).isEqualTo("the last one counts");
    assertThat(of(Trait.DUPLICATE, LITERAL.with(Duplicates.FIRST)))
        .isEqualTo("the first one counts");
    assertThat(of(Trait.BYTE_ORDER_MARK, LITERAL)).isEqualTo("passed over");
    assertThat(of(Trait.BYTE_ORDER_MARK, LITERAL.with(ByteOrderMark.KEPT)))
        .isEqualTo("the first variable is lost");
    assertThat(of(Trait.BYTE_ORDER_MARK, LITERAL.with(ByteOrderMark.REJECTED)))
        .isEqualTo("the file is rejected");
    assertThat(of(Trait.NOT_UTF_8, LITERAL)).isEqualTo("replaced by U+FFFD");
    assertThat(of(Trait.NOT_UTF_8, LITERAL.with(Decoding.LATIN_1))).isEqualTo("read as ISO-8859-1");
    assertThat(of(Trait.NOT_UTF_8, LITERAL.with(Decoding.STRICT_UTF_8)))
        .isEqualTo("the file is rejected");
    assertThat(of(Trait.SET_IN_ENVIRONMENT, LITERAL)).isEqualTo("the environment counts");
    assertThat(of(Trait.EMPTY_IN_ENVIRONMENT, LITERAL.with(EnvironmentRule.NON_EMPTY_WINS)))
        .isEqualTo("the file counts");
    assertThat(of(Trait.SET_IN_ENVIRONMENT, LITERAL.with(EnvironmentRule.FILE_WINS)))
        .isEqualTo("the file counts");
  }

  @Test
  void aCommandIsNeverRun() {
    ComposedLoader running =
        LITERAL.expanding(
            (assignment, origin, _) -> new Expansion(origin).command(origin).value(),
            Scope.Order.FILE_FIRST);

    assertThat(of(Trait.COMMAND, running)).isEqualTo("a command is run");
  }

  @ParameterizedTest
  @EnumSource
  void hasALabelWithWholeCodeSpans(Trait trait) {
    assertThat(trait.label().chars().filter(character -> character == '`').count() % 2).isZero();
    assertThat(trait.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(Arrays.stream(Trait.values()).map(Trait::label)).containsOnlyOnce(trait.label());
  }

  private static String of(Trait trait, Loader loader) {
    return trait.of(loader, ".env");
  }

  private static Scan lines(String text) {
    List<Assignment> assignments = new ArrayList<>();
    String[] lines = text.split("\n");
    for (int i = 0; i < lines.length; i++) {
      int sign = lines[i].indexOf('=');
      if (sign >= 0) {
        assignments.add(
            Assignment.of(
                lines[i].substring(0, sign), lines[i].substring(sign + 1), Quote.NONE, i + 1));
      }
    }
    return Scan.of(assignments, List.of());
  }
}
