package dev.dbcheck.env.chain;

import dev.dbcheck.env.dialect.jvm.JvmLoaders;
import java.util.List;
import java.util.Optional;

/** The chains of Java. */
final class JvmChains {
  private static final String RESOURCES = "src/main/resources/";

  private JvmChains() {}

  static List<Chain> all() {
    return List.of(springBoot(), quarkus(), springDotenv(), dotenvJava());
  }

  private static Chain springBoot() {
    return Chain.of(
            "spring-boot",
            "Spring Boot's application files and what they import",
            Edition.measured("0", "3.5.4", JvmLoaders.SPRING_BOOT, new SpringFiles()))
        .with(ModeRule.variable("SPRING_PROFILES_ACTIVE"))
        .reading("spring.datasource.url", "DATABASE_URL");
  }

  private static Chain quarkus() {
    return Chain.of(
            "quarkus",
            "Quarkus' env file and application.properties",
            Edition.measured(
                "0",
                "SmallRye Config 3.13.4",
                JvmLoaders.QUARKUS,
                FilePatterns.inAppFolder(
                    ".env", "config/application.properties", RESOURCES + "application.properties")))
        .with(new ModeRule(List.of("QUARKUS_PROFILE"), Optional.of("prod")))
        .reading("quarkus.datasource.jdbc.url", "DATABASE_URL");
  }

  private static Chain springDotenv() {
    return Chain.of(
            "spring-dotenv",
            "Spring Boot with spring-dotenv",
            Edition.measured("0", "4.0.0", JvmLoaders.SPRING_DOTENV, new SpringFiles()))
        .with(ModeRule.variable("SPRING_PROFILES_ACTIVE"))
        .reading("spring.datasource.url", "DATABASE_URL");
  }

  private static Chain dotenvJava() {
    return Chain.of(
        "dotenv-java",
        "dotenv-java's Dotenv.load()",
        Edition.measured(
            "0",
            "3.2.0",
            JvmLoaders.DOTENV_JAVA,
            new ExistingFirst(FilePatterns.inAppFolder(".env", RESOURCES + ".env"))));
  }
}
