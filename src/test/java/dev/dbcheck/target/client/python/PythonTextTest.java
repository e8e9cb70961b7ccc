package dev.dbcheck.target.client.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbcheck.target.client.PythonQuotes;
import org.junit.jupiter.api.Test;

/** Each expected value was printed by CPython 3.14. */
class PythonTextTest {

  @Test
  void showsATextAsReprDoes() {
    assertThat(PythonQuotes.quote("it's")).isEqualTo("\"it's\"");
    assertThat(PythonQuotes.quote("a'b\"c\\")).isEqualTo("'a\\'b\"c\\\\'");
    assertThat(PythonQuotes.quote("\n\0\u00a0\u200b\ue000é\ud83d\ude00"))
        .isEqualTo("'\\n\\x00\\xa0\\u200b\\ue000é\ud83d\ude00'");
  }

  @Test
  void lowersSigmaByItsPlaceInAWord() {
    assertThat(PythonLowerCase.of("ΟΔΥΣΣΕΥΣ")).isEqualTo("οδυσσευς");
    assertThat(PythonLowerCase.of("Α-Σ")).isEqualTo("α-σ");
    assertThat(PythonLowerCase.of("ΑΣ-A")).isEqualTo("ας-a");
    assertThat(PythonLowerCase.of("AΣ.\u0307a")).isEqualTo("aσ.\u0307a");
    assertThat(PythonLowerCase.of("İ")).isEqualTo("i\u0307");
  }

  @Test
  void takesForAnIntegerWhatIntTakes() throws PythonError {
    assertThat(PythonInteger.of(" +5_4٣\u2003")).hasToString("543");
    assertThat(PythonInteger.of("-" + "9".repeat(4300)).signum()).isNegative();
    assertThatThrownBy(() -> PythonInteger.of("\u001c5"))
        .hasMessage("ValueError: invalid literal for int() with base 10: '\\x1c5'");
    assertThatThrownBy(() -> PythonInteger.of("5__4"))
        .hasMessage("ValueError: invalid literal for int() with base 10: '5__4'");
    assertThatThrownBy(() -> PythonInteger.of("1".repeat(4301)))
        .hasMessageStartingWith("ValueError: Exceeds the limit (4300 digits)");
    assertThat(PythonInteger.isDigits("²")).isTrue();
    assertThatThrownBy(() -> PythonInteger.of("²")).isInstanceOf(PythonError.class);
  }

  @Test
  void decodesBytesThatAreNoUtf8OneByOne() {
    assertThat(PythonQuoting.unquote("%ED%A0%80")).isEqualTo("\ufffd\ufffd\ufffd");
    assertThat(PythonQuoting.unquote("%F0%9F%98x")).isEqualTo("\ufffdx");
    assertThat(PythonQuoting.unquote("%C3é%A9%")).isEqualTo("\ufffdé\ufffd%");
    assertThat(PythonQuoting.quote("p[é]%", ":/?&=@")).isEqualTo("p%5B%C3%A9%5D%25");
  }
}
