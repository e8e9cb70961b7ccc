package dev.dbcheck.cli;

import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The tool itself: what it is for. */
final class DbcheckCommand {
  private DbcheckCommand() {}

  static CommandSpec spec(IFactory factory) {
    CommandSpec spec =
        CommandSpec.wrapWithoutInspection(new DbcheckCommand(), factory)
            .name("dbcheck")
            .versionProvider(new Version());
    spec.addOption(Flag.help("Show this help message and exit."))
        .addOption(
            OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print version information and exit.")
                .build());
    spec.usageMessage()
        .synopsisSubcommandLabel("COMMAND")
        .header("Which database am I about to change?")
        .description(
            "",
            "dbcheck tells which database your app's DATABASE_URL names and where that came from,",
            "proves it over the very connection it then uses, and only then lets you change it.",
            "")
        .commandListHeading("%nCommands:%n")
        .exitCodeListHeading("%nExit status:%n")
        .exitCodeList(
            UsageMessageSpec.keyValuesMap(
                "0:done; for run, the command's own status",
                "1:a bug in dbcheck",
                "2:wrong usage",
                "3:no usable URL: not set, malformed, ambiguous between loaders",
                "4:refused by the guard",
                "5:unreachable: name, address, port, time-out",
                "6:TLS failed or too weak",
                "7:login failed: password, role, database, startup parameter",
                "8:reached, but not fit to migrate",
                "9:migration failed",
                "130:interrupted"))
        .footerHeading("%nExamples:%n")
        .footer(
            "  dbcheck resolve                               which database, and why",
            "  dbcheck migrate --expect-host render.com      migrate there and nowhere else",
            "  dbcheck run --expect-remote -- alembic upgrade head",
            "  dbcheck demo                                  watch the incident it was made for");
    return spec;
  }
}
