package dev.dbcheck.cli;

import java.util.OptionalInt;
import picocli.CommandLine.Command;

/** Reaches the database stage by stage. */
@Command(
    name = "probe",
    description = "Reach that database stage by stage: name, TCP, TLS, login, identity.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  dbcheck probe",
      "  dbcheck probe --expect-host render.com --require-tls verify-full --timeout 10s",
      "  pass show db/url | dbcheck probe --url-stdin --format json"
    })
final class ProbeCommand extends TargetCommand {
  ProbeCommand(Context context) {
    super(context);
  }

  @Override
  OptionalInt travel(Passage passage) {
    passage.approve().flatMap(passage::reach);
    return OptionalInt.empty();
  }
}
