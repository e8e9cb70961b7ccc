package dev.dbcheck.env.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.env.dialect.Trait;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every chain of the catalogue. */
class ChainsTest {
  static List<Chain> chains() {
    return Chains.all();
  }

  @Test
  void namesAreUnique() {
    assertThat(chains().stream().map(Chain::name)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("chains")
  void editionsAreInTheOrderOfTheirVersions(Chain chain) {
    List<String> versions = chain.editions().stream().map(Edition::since).toList();

    assertThat(versions.getFirst()).as("%s takes every version", chain.name()).isEqualTo("0");
    assertThat(versions).isSortedAccordingTo(Version::compare).doesNotHaveDuplicates();
  }

  /** Two descriptions of one fact: what the loader says of itself, and what it does. */
  @ParameterizedTest
  @MethodSource("chains")
  void theEnvironmentStandsWhereTheLoaderPutsIt(Chain chain) {
    List<String> wrong = new ArrayList<>();
    for (Edition edition : chain.editions()) {
      // An .envrc is a program, of which no small file tells what it does.
      if (!edition.readsFiles() || chain.name().equals("direnv")) {
        continue;
      }
      String counts =
          edition.loader().isEnvironmentFirst() ? "the environment counts" : "the file counts";
      String found = edition.traits().get(Trait.SET_IN_ENVIRONMENT);
      if (!found.equals(counts)) {
        wrong.add(chain.name() + "@" + edition.since() + ": " + found);
      }
    }
    assertThat(wrong).isEmpty();
  }
}
