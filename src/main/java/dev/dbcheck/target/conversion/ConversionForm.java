package dev.dbcheck.target.conversion;

import java.util.Objects;

/**
 * How a target is written for a client.
 *
 * @param scheme what stands in front of {@code ://}
 * @param style the text's shape
 * @param hosts how it names hosts
 * @param database how it names a database
 * @param tls how it is told about TLS
 * @param parameters what it calls other settings
 * @param user what it demands of a user
 */
record ConversionForm(
    String scheme,
    Style style,
    HostForm hosts,
    DatabaseForm database,
    TlsForm tls,
    ParameterForm parameters,
    UserForm user) {

  ConversionForm {
    Objects.requireNonNull(scheme, "scheme is null");
    Objects.requireNonNull(style, "style is null");
    Objects.requireNonNull(hosts, "hosts is null");
    Objects.requireNonNull(database, "database is null");
    Objects.requireNonNull(tls, "tls is null");
    Objects.requireNonNull(parameters, "parameters is null");
    Objects.requireNonNull(user, "user is null");
  }

  /** Returns a form of a URL with the user in front of the host and libpq's names. */
  static ConversionForm url(String scheme, HostForm hosts, DatabaseForm database, TlsForm tls) {
    return new ConversionForm(
        scheme, Style.USERINFO, hosts, database, tls, ParameterForm.LIBPQ, UserForm.OPTIONAL);
  }

  /** Returns the form of a client that calls settings otherwise than libpq. */
  ConversionForm naming(ParameterForm names) {
    return new ConversionForm(scheme, style, hosts, database, tls, names, user);
  }

  /** Returns the form of a client that has another shape of text. */
  ConversionForm as(Style shape) {
    return new ConversionForm(scheme, shape, hosts, database, tls, parameters, user);
  }

  /** Returns the form of a client that demands something of a user. */
  ConversionForm with(UserForm demanded) {
    return new ConversionForm(scheme, style, hosts, database, tls, parameters, demanded);
  }
}
