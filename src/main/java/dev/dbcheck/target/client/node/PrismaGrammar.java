package dev.dbcheck.target.client.node;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Parameter;
import dev.dbcheck.target.client.Reading;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How Prisma's native engine reads a text, never run.
 *
 * <p>Read at prisma/prisma-engines: quaint/src/connector/postgres/url.rs (0d495ae9) and
 * native/mod.rs beside it (f6c528d2), psl's check of the scheme; later changes as their pull
 * requests describe them: the database's name is decoded (#5750 of January 2026), {@code
 * single_use_connections} is known (#5436).
 */
final class PrismaGrammar implements RefusingGrammar {
  private static final WebUrlParser PARSER = WebUrlParser.of(WebUrlFlavour.RUST);
  private static final BigInteger LARGEST = BigInteger.TWO.pow(64);
  private static final Pattern NUMBER = Pattern.compile("\\+?0*+([0-9]{1,20})|\\+?0++");
  private static final Set<String> TRUTHS = Set.of("pgbouncer", "single_use_connections");
  private static final Set<String> NUMBERS =
      Set.of(
          "connection_limit",
          "connect_timeout",
          "pool_timeout",
          "socket_timeout",
          "statement_cache_size",
          "max_connection_lifetime",
          "max_idle_connection_lifetime");

  private final Gaps gaps;

  PrismaGrammar(Gaps gaps) {
    this.gaps = gaps;
  }

  @Override
  public Reading read(String text) throws Refusal {
    if (text.startsWith("prisma://") || text.startsWith("prisma+postgres://")) {
      return Reading.TakenOtherwise.of("Prisma Accelerate or Prisma Postgres over HTTP");
    }
    if (!text.startsWith("postgresql://") && !text.startsWith("postgres://")) {
      throw new Refusal(
          "P1012: the URL must start with the protocol `postgresql://` or `postgres://`.");
    }
    try {
      return taken(PARSER.parse(text));
    } catch (Refusal refusal) {
      throw refusal.after("P1013: The provided database string is invalid. ");
    }
  }

  private Reading taken(WebUrl url) throws Refusal {
    List<Parameter> parameters = FormQuery.parameters(url.query());
    for (Parameter parameter : parameters) {
      check(parameter.name(), parameter.value());
    }
    Optional<String> host =
        parameters.stream()
            .filter(parameter -> parameter.name().equals("host"))
            .reduce((_, last) -> last)
            .map(Parameter::value);
    String user = decoded(url.user());
    // The server takes the user's name for a database whose name is empty.
    String database =
        url.firstSegment()
            .map(PrismaGrammar::decoded)
            .map(first -> first.isEmpty() ? user : first)
            .orElse(null);
    return new Reading.Taken(
        Fields.of(
            gaps.filled(host.or(() -> bare(url.host())), () -> Optional.of("localhost")),
            url.port(),
            user,
            decoded(url.password()),
            gaps.filled(Optional.ofNullable(database), () -> Optional.of("postgres")),
            parameters.stream().filter(parameter -> !parameter.name().equals("host")).toList()));
  }

  private static Optional<String> bare(String host) {
    boolean literal = host.startsWith("[");
    return Optional.of(literal ? host.substring(1, host.length() - 1) : host)
        .filter(name -> !name.isEmpty());
  }

  private static void check(String name, String value) throws Refusal {
    boolean valid =
        TRUTHS.contains(name)
            ? value.equals("true") || value.equals("false")
            : !NUMBERS.contains(name) || isUnsigned(value);
    if (!valid) {
      throw new Refusal("The provided arguments are not supported");
    }
  }

  private static boolean isUnsigned(String value) {
    var number = NUMBER.matcher(value);
    return number.matches()
        && (number.group(1) == null || new BigInteger(number.group(1)).compareTo(LARGEST) < 0);
  }

  /** What is no UTF-8 stays encoded. */
  private static String decoded(String text) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Percent.decode(text));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException _) {
      return text;
    }
  }
}
