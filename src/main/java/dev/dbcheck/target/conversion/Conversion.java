package dev.dbcheck.target.conversion;

import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.Endpoint;
import dev.dbcheck.target.Target;
import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Client.DefaultDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Writes a target as the text that a client reads as the same target, or says why there is none.
 */
public final class Conversion {
  private final Target target;
  private final Client client;
  private final ConversionForm form;
  private final Remarks remarks;

  private Conversion(Target target, Client client, ConversionForm form, Remarks remarks) {
    this.target = target;
    this.client = client;
    this.form = form;
    this.remarks = remarks;
  }

  /** Returns the names of the clients that a target can be written for. */
  public static Set<String> clients() {
    return ConversionForms.clients();
  }

  /** Returns the text for a client; what would change the target or weaken TLS is an error. */
  public static Converted convert(Target target, Client client) {
    Remarks remarks = new Remarks(client.title());
    return ConversionForms.of(client.name())
        .map(form -> new Conversion(target, client, form, remarks).convert())
        .orElseGet(() -> {
          remarks.impossible("anything yet", "Choose a client that is known");
          return Converted.impossible(remarks.all());
        });
  }

  private Converted convert() {
    Settings settings = Settings.of(target);
    TlsWish wish = TlsWish.of(target, settings.values());
    TlsConversion tls = new TlsConversion(form.tls(), remarks);
    tls.convert(wish, target.tls().keyPassword());
    SequencedMap<String, Value> parameters = new LinkedHashMap<>(tls.parameters());
    parameters.putAll(
        new ParameterConversion(client, form.parameters(), target.endpoints().size() > 1, remarks)
            .convert(settings, wish.roots() == TlsWish.Roots.SYSTEM));
    checkHosts();
    checkUser();
    Contents contents =
        new Contents(target.endpoints(), target.user(), target.password(), database(), parameters);
    if (remarks.prevent()) {
      return Converted.impossible(remarks.all());
    }
    Draft draft =
        switch (form.style()) {
          case USERINFO, CREDENTIALS_IN_QUERY -> UrlWriter.write(form, contents);
          case KEYWORDS -> KeywordWriter.write(contents);
        };
    new ReadBack(client, form, contents, remarks)
        .check(draft.whole(), tls.variables(), wish.level(settings));
    return remarks.prevent()
        ? Converted.impossible(remarks.all())
        : new Converted(
            Optional.of(Secret.of(draft.whole())),
            Optional.of(draft.shown()),
            tls.variables(),
            remarks.all());
  }

  private void checkHosts() {
    List<Endpoint> endpoints = target.endpoints();
    form.hosts()
        .unnameable(endpoints)
        .forEach(kind -> remarks.impossible(kind.words(), "Name one host that it reaches by TCP"));
    for (Endpoint endpoint : endpoints) {
      boolean other = endpoint.hostAddress().filter(a -> !a.equals(endpoint.host())).isPresent();
      if (other && !form.hosts().has(HostForm.Trait.ADDRESS)) {
        remarks.impossible(
            "hostaddr=" + endpoint.dialled(), "Name the host that is meant, and no address");
      }
    }
  }

  private void checkUser() {
    boolean colon = target.user().filter(name -> name.indexOf(':') >= 0).isPresent();
    switch (form.user()) {
      case OPTIONAL -> {}
      case NEEDED -> {
        if (target.user().isEmpty()) {
          remarks.impossible("to choose a user", "Name the user in the URL");
        }
      }
      case WITHOUT_COLON -> {
        if (colon) {
          remarks.impossible("a user's name with a colon", "Set the user in the app's code");
        }
      }
    }
  }

  /** libpq takes the database that is named as the user; others have ideas of their own. */
  private Optional<String> database() {
    if (target.database().isPresent()) {
      return checked(target.database());
    }
    if (target.user().isPresent()) {
      remarks.databaseNamed(target.user().get());
      return checked(target.user());
    }
    if (client.defaults().database() != DefaultDatabase.AS_USER) {
      remarks.impossible("to take the user's database", "Name the database in the URL");
    }
    return Optional.empty();
  }

  private Optional<String> checked(Optional<String> database) {
    DatabaseForm names = form.database();
    boolean sayable = names.parameter().isPresent() || database.flatMap(names::inPath).isPresent();
    if (!sayable) {
      remarks.impossible(
          "the database's name with such characters", "Rename the database, or set it in code");
    }
    return database;
  }
}
