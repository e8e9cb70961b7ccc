package dev.dbcheck.cli;

import java.util.OptionalInt;

/** Reaches the database stage by stage. */
final class ProbeCommand extends TargetCommand {
  private static final Usage USAGE =
      Usage.of(
          "probe",
          "Reach that database stage by stage: name, TCP, TLS, login, identity.",
          "  dbcheck probe",
          "  dbcheck probe --expect-host render.com --require-tls verify-full --timeout 10s",
          "  pass show db/url | dbcheck probe --url-stdin --format json");

  ProbeCommand(Context context) {
    super(USAGE, context);
  }

  @Override
  OptionalInt travel(Passage passage) {
    passage.approve().flatMap(passage::reach);
    return OptionalInt.empty();
  }
}
