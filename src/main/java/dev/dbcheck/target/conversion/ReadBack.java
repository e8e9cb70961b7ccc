package dev.dbcheck.target.conversion;

import dev.dbcheck.env.Environment;
import dev.dbcheck.target.Endpoint;
import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Handling;
import dev.dbcheck.target.client.ParameterUse;
import dev.dbcheck.target.client.Reading;
import dev.dbcheck.target.client.Surroundings;
import dev.dbcheck.target.client.TlsLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a converted text as its client does, and compares that with what it was to say. */
final class ReadBack {
  private final Client client;
  private final ConversionForm form;
  private final Contents contents;
  private final Remarks remarks;

  ReadBack(Client client, ConversionForm form, Contents contents, Remarks remarks) {
    this.client = client;
    this.form = form;
    this.contents = contents;
    this.remarks = remarks;
  }

  /**
   * Reports every part that the client takes for another.
   *
   * @param variables what is set beside the text
   * @param level what the connection has to be protected by at least
   */
  void check(String text, Map<String, String> variables, TlsLevel level) {
    switch (client.read(text)) {
      case Reading.Rejected _, Reading.TakenOtherwise _ -> remarks.misread("whole of it");
      case Reading.Taken(Fields fields) -> {
        checkParts(fields);
        checkUses(fields);
        checkLevel(fields, variables, level);
      }
    }
  }

  private void checkParts(Fields fields) {
    if (!sameHosts(fields)) {
      remarks.misread("host");
    }
    if (!fields.user().equals(contents.user())) {
      remarks.misread("user");
    }
    if (!fields.password().equals(contents.password().filter(secret -> !secret.isEmpty()))) {
      remarks.misread("password");
    }
    if (!fields.database().equals(contents.database())) {
      remarks.misread("database's name");
    }
  }

  private boolean sameHosts(Fields fields) {
    if (form.hosts().place(contents.endpoints()) == Place.PARAMETER) {
      Optional<String> inParameter = form.hosts().socketParameter().flatMap(fields::parameter);
      return inParameter.or(fields::host).equals(Optional.of(contents.socketFile()));
    }
    List<String> expected =
        contents.endpoints().stream().map(e -> name(e.host()) + " " + e.port()).toList();
    return endpoints(fields).equals(expected);
  }

  /** A list of ports has one for each host, or one for all. */
  private static List<String> endpoints(Fields fields) {
    String[] hosts = fields.host().orElse("").split(",", -1);
    String[] ports = fields.port().orElse("").split(",", -1);
    List<String> endpoints = new ArrayList<>();
    for (int i = 0; i < hosts.length; i++) {
      String host = hosts[i];
      String port = ports.length == 1 ? ports[0] : i < ports.length ? ports[i] : "";
      int colon = host.lastIndexOf(':');
      boolean holdsPort = fields.port().isEmpty() && colon > host.indexOf(']') && !isSocket(host);
      boolean address = host.indexOf(':') != colon && host.indexOf(']') < 0;
      if (holdsPort && !address) {
        port = host.substring(colon + 1);
        host = host.substring(0, colon);
      }
      endpoints.add(name(host) + " " + (port.isEmpty() ? Endpoint.DEFAULT_PORT : port));
    }
    return endpoints;
  }

  private static boolean isSocket(String host) {
    return host.startsWith("/") || host.startsWith("@");
  }

  /** Names of machines are compared without regard to case, and to brackets. */
  private static String name(String host) {
    boolean bracketed = host.startsWith("[") && host.endsWith("]");
    String bare = bracketed ? host.substring(1, host.length() - 1) : host;
    return isSocket(bare) ? bare : bare.toLowerCase(Locale.ROOT);
  }

  private void checkUses(Fields fields) {
    for (ParameterUse use : client.uses(fields)) {
      boolean fails =
          use.handling() == Handling.REJECTED
              || use.handling() == Handling.SENT_TO_SERVER && use.error().isPresent();
      if (fails) {
        remarks.misread("parameter " + use.name());
      }
    }
  }

  /** Every file is taken to be there: whether it is, the client will say. */
  private void checkLevel(Fields fields, Map<String, String> variables, TlsLevel level) {
    Surroundings surroundings =
        new Surroundings(Environment.of(variables), Optional.empty(), _ -> Optional.of(""));
    if (client.tls().decide(fields, surroundings).level().compareTo(level) < 0) {
      remarks.misread("wish for TLS");
    }
  }
}
