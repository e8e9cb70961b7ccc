package dev.dbcheck.probe;

import java.util.Properties;
import org.postgresql.PGProperty;
import org.postgresql.plugin.AuthenticationPlugin;
import org.postgresql.plugin.AuthenticationRequestType;

/**
 * Gives pgjdbc the password at the moment the server asks for it, so that no connection property
 * holds it; public because pgjdbc makes it by its name.
 */
public final class HandedPassword implements AuthenticationPlugin {
  private final Handover handover;
  private final String fromFile;

  /** Finds the login that the properties belong to; pgjdbc has read the password file into them. */
  public HandedPassword(Properties properties) {
    handover = Handover.find(PGProperty.SOCKET_FACTORY_ARG.getOrDefault(properties));
    fromFile = PGProperty.PASSWORD.getOrDefault(properties);
  }

  @Override
  public char[] getPassword(AuthenticationRequestType type) {
    return handover.password(type, fromFile);
  }
}
