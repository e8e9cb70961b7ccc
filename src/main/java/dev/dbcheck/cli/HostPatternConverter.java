package dev.dbcheck.cli;

import dev.dbcheck.guard.HostPattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the value of {@code --expect-host}. */
final class HostPatternConverter implements ITypeConverter<HostPattern> {
  @Override
  public HostPattern convert(String text) {
    return HostPattern.of(text)
        .orElseThrow(() ->
            new TypeConversionException("'" + text + "' is no host name, domain, address or CIDR"));
  }
}
