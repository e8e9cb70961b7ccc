package dev.dbcheck.cli;

import dev.dbcheck.target.provider.Provider;
import dev.dbcheck.target.provider.Providers;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the value of {@code --expect-provider}. */
final class ProviderConverter implements ITypeConverter<Provider> {
  @Override
  public Provider convert(String text) {
    return Providers.named(text)
        .orElseThrow(() ->
            new TypeConversionException(
                "'"
                    + text
                    + "' is none of the providers "
                    + Providers.all().stream()
                        .map(Provider::name)
                        .collect(Collectors.joining(", "))));
  }
}
