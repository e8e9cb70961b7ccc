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
   * @param fails whether the app fails there, instead of trying something else
   */
  record Unset(List<String> names, boolean fails) implements SettingValue {
    public Unset {
      names = List.copyOf(names);
    }

    /** Returns that nothing is set, in the place of which the app may try something else. */
    public Unset(List<String> names) {
      this(names, false);
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
