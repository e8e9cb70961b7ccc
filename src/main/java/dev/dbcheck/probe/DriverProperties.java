package dev.dbcheck.probe;

import dev.dbcheck.target.Target;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.PGProperty;

/** What pgjdbc is told about a login; nothing of it is secret. */
final class DriverProperties {

  /** A parameter of other clients and pgjdbc's own name for it. */
  private record Translation(String parameter, PGProperty property) {}

  /** For each property the first parameter that the URL holds counts. */
  private static final List<Translation> TRANSLATIONS =
      List.of(
          new Translation("application_name", PGProperty.APPLICATION_NAME),
          new Translation("ApplicationName", PGProperty.APPLICATION_NAME),
          new Translation("fallback_application_name", PGProperty.APPLICATION_NAME),
          new Translation("options", PGProperty.OPTIONS),
          new Translation("currentSchema", PGProperty.CURRENT_SCHEMA),
          new Translation("schema", PGProperty.CURRENT_SCHEMA),
          new Translation("channel_binding", PGProperty.CHANNEL_BINDING),
          new Translation("channelBinding", PGProperty.CHANNEL_BINDING));

  private DriverProperties() {}

  /** Returns the role that logs in: the URL's, else the account's as libpq has it. */
  static Optional<String> user(Target target, ProbeSettings settings) {
    return target.user().or(settings::accountName);
  }

  /** Returns the database: the URL's, else the one named like the user. */
  static String database(Target target, String user) {
    return target.database().filter(name -> !name.isEmpty()).orElse(user);
  }

  /** Returns a URL that names host and database only. */
  static String url(Peer peer, String database) {
    // A password file knows sockets as localhost; a folder's slashes would not parse.
    String host =
        peer.endpoint().isSocket()
            ? "localhost:" + peer.endpoint().port()
            : peer.endpoint().display();
    String encoded = URLEncoder.encode(database, StandardCharsets.UTF_8);
    return "jdbc:postgresql://" + host + "/" + encoded;
  }

  static Properties of(Target target, String user, Handover handover) {
    Properties properties = new Properties();
    PGProperty.APPLICATION_NAME.set(properties, "dbcheck");
    for (Translation translation : TRANSLATIONS.reversed()) {
      target
          .parameter(translation.parameter())
          .ifPresent(value -> translation.property().set(properties, value));
    }
    PGProperty.USER.set(properties, user);
    PGProperty.SOCKET_FACTORY.set(properties, HandedSocketFactory.class.getName());
    PGProperty.SOCKET_FACTORY_ARG.set(properties, handover.id());
    PGProperty.AUTHENTICATION_PLUGIN_CLASS_NAME.set(properties, HandedPassword.class.getName());
    // The socket is encrypted already or never will be; other modes would dial a second time.
    PGProperty.SSL_MODE.set(properties, "disable");
    PGProperty.GSS_ENC_MODE.set(properties, "disable");
    // Named statements break behind poolers that hand a server connection to the next client.
    PGProperty.PREPARE_THRESHOLD.set(properties, 0);
    // Puts application_name into the startup packet instead of a statement of its own.
    PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "9.4");
    PGProperty.TCP_KEEP_ALIVE.set(properties, true);
    return properties;
  }
}
