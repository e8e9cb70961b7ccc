package dev.dbcheck.env.dialect.jvm;

import dev.dbcheck.env.dialect.ComposedLoader;
import dev.dbcheck.env.dialect.Decoding;
import dev.dbcheck.env.dialect.Finish;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.Loader;
import dev.dbcheck.env.dialect.PropertySources;
import dev.dbcheck.env.dialect.PropertySourcesLoader;
import dev.dbcheck.env.dialect.Rules.ByteOrderMark;
import dev.dbcheck.env.dialect.Rules.EnvironmentRule;
import dev.dbcheck.env.dialect.Rules.Names;
import dev.dbcheck.env.dialect.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The loaders of Java frameworks. */
public final class JvmLoaders {
  /** {@code java.util.Properties} reading UTF-8, which knows no environment. */
  public static final Loader PROPERTIES =
      ComposedLoader.scanning(new PropertiesScanner())
          .with(Decoding.STRICT_UTF_8)
          .with(ByteOrderMark.KEPT)
          .with(EnvironmentRule.IGNORED);

  /** dotenv-java 3.2. */
  public static final Loader DOTENV_JAVA =
      ComposedLoader.scanning(new DotenvJavaScanner())
          .with(Decoding.STRICT_UTF_8)
          .with(ByteOrderMark.KEPT);

  /** Spring Boot 3.5. */
  public static final Loader SPRING_BOOT = spring(new SpringConfigData(List.of(), false));

  /** Spring Boot 3.5 with spring-dotenv 4.0. */
  public static final Loader SPRING_DOTENV = spring(new SpringConfigData(List.of(), true));

  /** Quarkus 3 with SmallRye Config 3.13. */
  public static final Loader QUARKUS =
      new PropertySourcesLoader(
          new QuarkusSources(),
          SmallRyeSource::spellings,
          Names.EXACT,
          new SmallRyeExpressions(),
          JvmLoaders::unlessEmpty);

  private JvmLoaders() {}

  /** Returns Spring Boot with one location imported, whatever the files say. */
  public static Loader springBootImporting(String location) {
    return spring(new SpringConfigData(List.of(location), false));
  }

  private static Loader spring(PropertySources.Order order) {
    return new PropertySourcesLoader(
        order,
        SpringNames::spellings,
        Names.IGNORING_HYPHENS,
        new SpringPlaceholders(),
        Finish.none());
  }

  /** An empty value, or one with a reference to nothing, is not set for MicroProfile Config. */
  private static Optional<Value> unlessEmpty(
      Value value, Function<String, Optional<Value>> variables) {
    boolean dangles =
        value.flaw().filter(flaw -> flaw.kind() == Flaw.Kind.REFERENCE_UNSET).isPresent();
    return dangles ? Optional.empty() : Finish.emptyIsUnset().finish(value, variables);
  }
}
