package dev.dbcheck.env.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.env.chain.Chain;
import dev.dbcheck.env.chain.Chains;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChainNamesTest {
  @Test
  void everyNameThatDetectionUsesIsThatOfAChain() {
    Set<String> names = new HashSet<>(List.of("environment"));
    Loaders.ALL.forEach(loader -> names.add(loader.chain()));
    Loaders.VARIANTS.values().forEach(names::addAll);
    names.addAll(Loaders.COVERS.keySet());
    names.addAll(Conditions.STAYING);
    names.addAll(Conditions.RUNNERS);

    assertThat(Chains.all()).extracting(Chain::name).containsAll(names);
  }
}
