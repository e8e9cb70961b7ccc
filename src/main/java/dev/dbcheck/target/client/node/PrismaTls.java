package dev.dbcheck.target.client.node;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Parameter;
import dev.dbcheck.target.client.Surroundings;
import dev.dbcheck.target.client.TlsBehaviour;
import dev.dbcheck.target.client.TlsPlan;
import dev.dbcheck.target.client.TlsPlan.Encryption;
import dev.dbcheck.target.client.TlsPlan.Verification;
import dev.dbcheck.target.client.TlsRoots;
import dev.dbcheck.target.client.TlsRules;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Prisma's native engine does about TLS: a mode that it does not know changes nothing, nothing
 * is verified unless {@code sslaccept} says so, and {@code sslcert} is one root more, which is read
 * whatever the mode.
 *
 * <p>Read at prisma/prisma-engines: quaint/src/connector/postgres/url.rs (0d495ae9) and
 * native/mod.rs beside it (f6c528d2).
 */
final class PrismaTls implements TlsRules {
  private static final Map<String, Encryption> MODES =
      Map.of(
          "disable", Encryption.NEVER,
          "prefer", Encryption.IF_OFFERED,
          "require", Encryption.ALWAYS);

  @Override
  public TlsBehaviour decide(Fields fields, Surroundings surroundings) {
    Optional<String> missing =
        Stream.of("sslcert", "sslidentity")
            .flatMap(name -> fields.parameter(name).stream())
            .filter(file -> !PgTls.exists(file, surroundings))
            .findFirst();
    if (missing.isPresent()) {
      return new TlsBehaviour.NoFile(missing.get());
    }
    TlsPlan plan = TlsPlan.of(last(fields, "sslmode", MODES).orElse(Encryption.IF_OFFERED));
    boolean strict =
        fields
            .parameter("sslaccept")
            .filter(mode -> !mode.equals("accept_invalid_certs"))
            .isPresent();
    TlsPlan verifying =
        strict
            ? plan.verifying(
                Verification.CERTIFICATE_THEN_NAME,
                fields
                    .parameter("sslcert")
                    .<TlsRoots>map(TlsRoots.File::new)
                    .orElse(TlsRoots.BuiltIn.SYSTEM))
            : plan;
    boolean unknownMode =
        fields.parameters().stream()
            .anyMatch(one -> one.name().equals("sslmode") && !MODES.containsKey(one.value()));
    boolean moreRoots = strict && fields.parameter("sslcert").isPresent();
    TlsPlan remarked =
        unknownMode
            ? verifying.remarking("sslmode is disable, prefer or require; others are ignored")
            : moreRoots
                ? verifying.remarking("the system's roots are trusted as well as sslcert")
                : verifying;
    boolean binds =
        last(fields, "channel_binding", Map.of("disable", false, "prefer", false, "require", true))
            .orElse(false);
    return binds ? remarked.bindingChannel() : remarked;
  }

  private static <T> Optional<T> last(Fields fields, String name, Map<String, T> known) {
    return fields.parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .map(Parameter::value)
        .filter(known::containsKey)
        .reduce((_, last) -> last)
        .map(known::get);
  }
}
