package dev.dbcheck.env.project;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.app.AppSetting.Use;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A place in a source or a script that uses a loader.
 *
 * @param chain the chain's name
 * @param origin the place
 * @param files the files it names, as it names them; empty for the loader's own
 * @param caller the folder of the source file that calls the loader
 * @param mode the mode it fixes
 * @param readBy what it is for
 * @param unknown what of it is not known
 */
record LoaderUse(
    String chain,
    Origin origin,
    List<String> files,
    Optional<Path> caller,
    Optional<String> mode,
    Use readBy,
    Optional<Unknown> unknown) {

  /** What of a use is not known, or not described by any chain. */
  enum Unknown {
    FILES("the files that it names are computed"),
    ARGUMENTS("what it is told is computed"),
    MODE("its mode is computed"),
    VALUES("its values are used in a way that is not known"),
    OVERRIDING("its files beat the process environment, of which there is no chain"),
    OPTIONS("it is told to read its files in a way of which there is no chain"),
    LOADER("how it reads env files is not described by any chain"),
    CONFIGURATION("the place where it is told its files was not found");

    private final String reason;

    Unknown(String reason) {
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }

  LoaderUse {
    Objects.requireNonNull(chain, "chain is null");
    Objects.requireNonNull(origin, "origin is null");
    Objects.requireNonNull(caller, "caller is null");
    Objects.requireNonNull(mode, "mode is null");
    Objects.requireNonNull(readBy, "readBy is null");
    Objects.requireNonNull(unknown, "unknown is null");
    files = List.copyOf(files);
  }

  /** Returns a use by the app that says nothing to the loader. */
  static LoaderUse of(String chain, Origin origin) {
    return new LoaderUse(
        chain, origin, List.of(), Optional.empty(), Optional.empty(), Use.APP, Optional.empty());
  }

  LoaderUse files(List<String> others) {
    return new LoaderUse(chain, origin, others, caller, mode, readBy, unknown);
  }

  LoaderUse caller(Path folder) {
    return new LoaderUse(chain, origin, files, Optional.of(folder), mode, readBy, unknown);
  }

  LoaderUse withoutCaller() {
    return new LoaderUse(chain, origin, files, Optional.empty(), mode, readBy, unknown);
  }

  LoaderUse mode(String name) {
    return new LoaderUse(chain, origin, files, caller, Optional.of(name), readBy, unknown);
  }

  LoaderUse readBy(Use other) {
    return new LoaderUse(chain, origin, files, caller, mode, other, unknown);
  }

  LoaderUse unknown(Unknown what) {
    return new LoaderUse(chain, origin, files, caller, mode, readBy, Optional.of(what));
  }
}
