package dev.dbcheck.env.app;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.dialect.Value;
import java.util.List;

/** What an app's setting amounts to in a chain. */
public sealed interface SettingValue {

  /**
   * A value.
   *
   * @param value the value with its origin and what went into it
   * @param isDefault whether it is the configuration's own default, since no variable is set
   */
  record Known(Value value, boolean isDefault) implements SettingValue {}

  /**
   * Nothing, since none of these variables is set and there is no default.
   *
   * @param names the variables
   */
  record Unset(List<String> names) implements SettingValue {
    public Unset {
      names = List.copyOf(names);
    }
  }

  /**
   * Something that only running the app could tell.
   *
   * @param reason why, as a clause in lower case
   * @param origin the place
   */
  record Unknown(String reason, Origin origin) implements SettingValue {}
}
