package dev.dbcheck.target.reading;

import dev.dbcheck.secret.Redactor;
import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.Target;
import dev.dbcheck.target.client.ParameterUse;
import dev.dbcheck.target.client.Reading;
import dev.dbcheck.target.client.TlsBehaviour;
import dev.dbcheck.target.client.TlsPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What all clients make of one URL.
 *
 * @param readings one for each client
 * @param corrected the URL as it is meant, with everything encoded that clients disagree about, its
 *     secrets masked
 */
public record Explanation(List<Explained> readings, Optional<String> corrected) {
  public Explanation {
    readings = List.copyOf(readings);
    Objects.requireNonNull(corrected, "corrected is null");
  }

  /**
   * Explains a URL.
   *
   * @param readings reads the URL
   * @param intended what the URL is meant to name
   * @param redactor cleans every text
   */
  public static Explanation of(
      ClientReadings readings, Optional<Target> intended, Redactor redactor) {
    Cleaner cleaner = new Cleaner(readings, intended, redactor, new HashMap<>());
    return new Explanation(
        Clients.all().stream()
            .map(client -> cleaner.explain(readings.withSchemeOf(client)))
            .toList(),
        intended.map(Target::redacted).map(redactor::clean));
  }

  /** Explains the reading of a single client. */
  public static Explained of(
      ClientReading reading,
      ClientReadings readings,
      Optional<Target> intended,
      Redactor redactor) {
    return new Cleaner(readings, intended, redactor, new HashMap<>()).explain(reading);
  }

  /**
   * Makes texts without secrets of readings.
   *
   * @param causes what sends clients to a place, as found for the first of them: it takes a while
   */
  private record Cleaner(
      ClientReadings readings,
      Optional<Target> intended,
      Redactor redactor,
      Map<Destination, String> causes) {

    Explained explain(ClientReading reading) {
      Optional<Destination> destination = reading.destination();
      boolean connects = reading.connects();
      return new Explained(
          reading.client(),
          reading.scheme(),
          outcome(reading),
          destination.filter(_ -> connects).map(this::where),
          destination
              .map(found -> found.endpoints().stream().map(this::clean).toList())
              .orElse(List.of()),
          destination.flatMap(Destination::user).map(redactor::clean),
          destination.flatMap(Destination::database).map(redactor::clean),
          password(destination.flatMap(Destination::password)),
          parameters(reading),
          reading.tls().map(this::tls),
          error(reading),
          cause(reading),
          reading.fallbacks());
    }

    private String where(Destination destination) {
      String other =
          password(destination.password()) == Explained.Password.DIFFERENT && intended.isPresent()
              ? " with another password"
              : "";
      return redactor.clean(destination.text()) + other;
    }

    private Explained.Outcome outcome(ClientReading reading) {
      if (reading.reading() instanceof Reading.TakenOtherwise) {
        return Explained.Outcome.TAKEN_OTHERWISE;
      }
      if (!reading.connects()) {
        return Explained.Outcome.REJECTED;
      }
      return reading.rejectedByServer().isEmpty()
          ? Explained.Outcome.CONNECTS
          : Explained.Outcome.REJECTED_BY_SERVER;
    }

    private Dialled clean(Dialled one) {
      return new Dialled(
          redactor.clean(one.host()),
          one.address().map(redactor::clean),
          redactor.clean(one.port()));
    }

    private Explained.Password password(Optional<Secret> taken) {
      if (taken.filter(secret -> !secret.isEmpty()).isEmpty()) {
        return Explained.Password.ABSENT;
      }
      return intended.flatMap(Target::password).equals(taken)
          ? Explained.Password.SAME
          : Explained.Password.DIFFERENT;
    }

    private List<ParameterUse> parameters(ClientReading reading) {
      Map<String, ParameterUse> uses = new LinkedHashMap<>();
      for (ParameterUse use : reading.parameters()) {
        uses.putIfAbsent(
            use.name(),
            new ParameterUse(
                redactor.clean(use.name()),
                use.handling(),
                use.taken(),
                use.error().map(redactor::clean)));
      }
      return new ArrayList<>(uses.values());
    }

    private Explained.Tls tls(TlsBehaviour behaviour) {
      Optional<String> roots =
          behaviour instanceof TlsPlan plan && plan.verification() != TlsPlan.Verification.NOTHING
              ? Optional.of(redactor.clean(plan.roots().words()))
              : Optional.empty();
      return new Explained.Tls(behaviour.level(), roots, behaviour.remark().map(redactor::clean));
    }

    private Optional<String> error(ClientReading reading) {
      return reading
          .failure()
          .map(redactor::clean)
          .or(() ->
              reading.rejectedByServer().stream()
                  .findFirst()
                  .flatMap(ParameterUse::error)
                  .map(redactor::clean));
    }

    private Optional<String> cause(ClientReading reading) {
      boolean elsewhere =
          reading.connects()
              && intended
                  .map(Destination::of)
                  .filter(meant -> !meant.differences(reading.destination().get()).isEmpty())
                  .isPresent();
      return elsewhere
          ? Optional.of(
              causes.computeIfAbsent(
                  reading.destination().get(),
                  _ -> Parting.fromStrictReading(readings).cause(reading.client())))
          : Optional.empty();
    }
  }
}
