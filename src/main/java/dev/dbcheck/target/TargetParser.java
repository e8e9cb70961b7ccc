package dev.dbcheck.target;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.secret.Secret;
import java.util.List;
import java.util.Optional;

/** Reads a database URL as libpq does, or pgjdbc for {@code jdbc:}, and says all that is wrong. */
public final class TargetParser {
  private final Secret url;
  private final UrlText text;
  private final Findings findings;

  private TargetParser(Secret url, Findings findings) {
    this.url = url;
    this.text = UrlText.of(url);
    this.findings = findings;
  }

  /**
   * Returns the database that the URL names; takes time linear in the URL's length.
   *
   * @param origin where the URL came from; every diagnostic bears it
   */
  public static ParsedTarget parse(Secret url, Origin origin) {
    Findings findings = new Findings(origin);
    TargetParser parser = new TargetParser(url, findings);
    Optional<Target> target =
        Scheme.of(parser.text, findings).filter(parser::hasForm).flatMap(parser::read);
    return new ParsedTarget(
        target.filter(complete -> !findings.hasError()), target, findings.all());
  }

  /** Returns whether the scheme is followed by what must follow it. */
  private boolean hasForm(Scheme scheme) {
    boolean jdbc = scheme.grammar() == Grammar.JDBC;
    if (text.hasSlashes() || jdbc && !text.afterScheme().startsWith("/")) {
      return true;
    }
    findings.add(
        Code.URL_MALFORMED,
        "the scheme is not followed by ://",
        "Start the URL with `" + scheme.name() + "://`");
    return false;
  }

  private Optional<Target> read(Scheme scheme) {
    UrlSplit split = UrlSplit.of(text.body(), scheme.grammar());
    ReservedCharacters.check(scheme, split, findings);
    UnencodedCharacters.check(scheme, split, findings);
    UrlQuery query =
        QueryReader.read(split.query().orElse(""), scheme, !split.isAmbiguous(), findings);
    Credentials credentials = Credentials.read(scheme, split, query, findings);
    Optional<String> database = database(scheme, split, query);
    List<Endpoint> endpoints = endpoints(scheme, split, query);
    TlsSettings tls = new TlsReader(scheme, query, findings).read();
    ParameterValues.check(scheme, query, findings);
    if (endpoints.isEmpty()) {
      return Optional.empty();
    }
    Target target =
        new Target(
            url,
            Secret.MASK,
            scheme.name(),
            endpoints,
            credentials.user(),
            credentials.password(),
            database,
            tls,
            HarmlessParameters.of(query));
    return Optional.of(
        target.redacted(
            CanonicalUrl.write(target, Secret.MASK, HarmlessParameters.maskedNames(query))));
  }

  private List<Endpoint> endpoints(Scheme scheme, UrlSplit split, UrlQuery query) {
    boolean jdbcWithoutHost = !text.hasSlashes();
    boolean valuesShown = split.hasUserinfo() && !split.isAmbiguous();
    return new EndpointList(
            scheme.grammar(), valuesShown || scheme.grammar() == Grammar.JDBC, findings)
        .read(jdbcWithoutHost ? "" : split.server(), query);
  }

  private Optional<String> database(Scheme scheme, UrlSplit split, UrlQuery query) {
    String part = text.hasSlashes() ? split.path() : split.server();
    checkPath(scheme, split, part);
    Optional<String> inUrl =
        Optional.of(PercentEncoding.decode(part, scheme.grammar(), "database's name", findings))
            .filter(name -> !name.isEmpty());
    Optional<String> override = query.value("dbname");
    if (override.isPresent() && inUrl.isPresent() && !override.equals(inUrl)) {
      findings.add(
          Diagnostic.of(
                  Code.PARAMETER_OVERRIDES_URL,
                  "parameter dbname replaces the database in front of the question mark")
              .hint("Write the database's name in one place"));
    }
    Optional<String> database = override.or(() -> inUrl).filter(name -> !name.isEmpty());
    if (database.isEmpty()) {
      findings.add(
          Diagnostic.of(Code.DATABASE_MISSING, "the URL names no database")
              .detail("most clients take the user's name for it, Prisma takes postgres")
              .hint("Add the database's name after the host: `/database`"));
    }
    return database;
  }

  private void checkPath(Scheme scheme, UrlSplit split, String part) {
    if (scheme.grammar() == Grammar.JDBC) {
      if (text.hasSlashes() && !split.hasPath() && !split.server().isEmpty()) {
        findings.add(
            Code.URL_MALFORMED,
            "no / follows the host, and pgjdbc rejects the URL",
            "Write `/` and the database's name after the host");
      }
      if (part.indexOf('/') >= 0) {
        findings.add(
            Code.URL_MALFORMED,
            "the database's name holds / unencoded, and pgjdbc rejects the URL",
            "Write / as %2F");
      }
    } else if (part.indexOf('/') >= 0) {
      findings.warn(
          Code.CHARACTER_NOT_ENCODED,
          "the database's name holds / unencoded, which is part of it for libpq",
          "Write / as %2F, or take it out");
    }
  }
}
