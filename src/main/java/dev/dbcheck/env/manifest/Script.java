package dev.dbcheck.env.manifest;

import dev.dbcheck.diagnostic.Origin;
import java.util.Objects;

/** A command that a project keeps; not a record, since a command may hold a secret. */
public final class Script {
  private final String command;
  private final Origin origin;

  /** Returns the command of a place. */
  public Script(String command, Origin origin) {
    this.command = Objects.requireNonNull(command, "command is null");
    this.origin = Objects.requireNonNull(origin, "origin is null");
  }

  /** Returns the command as a shell reads it. */
  public String command() {
    return command;
  }

  /** Returns the place. */
  public Origin origin() {
    return origin;
  }

  @Override
  public String toString() {
    return "a command at " + origin.location();
  }
}
