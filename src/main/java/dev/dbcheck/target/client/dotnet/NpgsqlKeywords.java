package dev.dbcheck.target.client.dotnet;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The keywords of Npgsql's connection strings: its documentation's "Connection String Parameters",
 * and the synonyms of {@code NpgsqlConnectionStringBuilder}.
 */
final class NpgsqlKeywords {
  /** One keyword a line, with its synonyms; each is taken without its spaces, too. */
  private static final String ALL =
      """
      Host, Server
      Port
      Database, DB
      Username, User Name, User Id, UID
      Password, PSW, PWD
      Passfile
      Application Name
      Enlist
      Search Path
      Client Encoding
      Encoding
      Timezone
      SSL Mode
      SSL Negotiation
      SSL Certificate
      SSL Key
      SSL Password
      Root Certificate
      Check Certificate Revocation
      Trust Server Certificate
      GSS Encryption Mode
      Kerberos Service Name, Krbsrvname
      Include Realm
      Persist Security Info
      Log Parameters
      Include Error Detail
      Include Failed Batched Command
      Channel Binding
      Require Auth
      Pooling
      Minimum Pool Size, Min Pool Size
      Maximum Pool Size, Max Pool Size
      Connection Idle Lifetime
      Connection Pruning Interval
      Connection Lifetime, Load Balance Timeout
      Timeout
      Command Timeout
      Cancellation Timeout
      Target Session Attributes
      Load Balance Hosts
      Host Recheck Seconds
      Keepalive
      TCP Keepalive
      TCP Keepalive Time
      TCP Keepalive Interval
      Read Buffer Size
      Write Buffer Size
      Socket Receive Buffer Size
      Socket Send Buffer Size
      Max Auto Prepare
      Auto Prepare Min Usages
      No Reset On Close
      Load Table Composites
      Replication Mode
      Options
      Array Nullability Mode
      Multiplexing
      Write Coalescing Buffer Threshold Bytes
      Server Compatibility Mode
      """;

  private static final Map<String, String> NAMED = named();

  private NpgsqlKeywords() {}

  private static Map<String, String> named() {
    Map<String, String> named = new HashMap<>();
    for (String line : ALL.lines().toList()) {
      String[] names = line.split(", ");
      for (String name : names) {
        String lower = name.toLowerCase(Locale.ROOT);
        named.put(lower, names[0]);
        named.put(lower.replace(" ", ""), names[0]);
      }
    }
    return Map.copyOf(named);
  }

  /** Returns the keyword's first name, if it is one. */
  static Optional<String> of(String keyword) {
    return Optional.ofNullable(NAMED.get(keyword.toLowerCase(Locale.ROOT)));
  }
}
