package dev.dbcheck.target.client.node;

import dev.dbcheck.target.client.*;
import java.util.*;
import org.junit.jupiter.api.Test;

class GrammarTry {
  @Test
  void differences() {
    Map<String, RefusingGrammar> all =
        new TreeMap<>(
            Map.of(
                "node-pg", new NodePgGrammar(_ -> false),
                "knex", new KnexGrammar(_ -> false),
                "typeorm", new TypeormGrammar(_ -> false),
                "sequelize6", new SequelizeGrammar(_ -> false),
                "postgres.js", new PostgresJsGrammar()));
    for (String file : System.getProperty("recs").split(",")) {
      System.setProperty("one", file);
      RecordedUrls recorded = RecordedUrls.ofPropertyOr("one", "");
      all.forEach((name, grammar) -> {
        List<String> d = recorded.differences(name, RefusingGrammar.of(grammar));
        System.out.println(
            "#### " + file + " " + name + " of " + recorded.count(name) + " differ " + d.size());
        d.stream().limit(Integer.getInteger("most", 12)).forEach(System.out::println);
      });
    }
  }
}
