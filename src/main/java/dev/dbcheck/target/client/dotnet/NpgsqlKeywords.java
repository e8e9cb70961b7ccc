package dev.dbcheck.target.client.dotnet;

import dev.dbcheck.target.client.dotnet.NpgsqlKeyword.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The keywords of Npgsql's connection strings: the properties of its {@code
 * NpgsqlConnectionStringBuilder}, read at npgsql/npgsql 3cb5804b (11.0.0-preview.1,
 * src/Npgsql/NpgsqlConnectionStringBuilder.cs, and the generator in src/Npgsql.SourceGenerators, by
 * which the display name, the property's own name and its synonyms are taken, in any case).
 */
final class NpgsqlKeywords {
  /**
   * Kind: canonical name, other names; an enumeration or a choice with its values. A property is
   * named as its keyword is, without the spaces, unless it stands behind an equals sign.
   */
  private static final String ALL =
      """
      TEXT: Host, Server
      POSITIVE: Port
      TEXT: Database, DB
      TEXT: Username, User Name, UserId, User Id, UID
      TEXT: Password, PSW, PWD
      TEXT: Passfile
      TEXT: Application Name
      TRUTH: Enlist
      TEXT: Search Path
      TEXT: Client Encoding
      TEXT: Encoding
      TEXT: Timezone
      ENUMERATION: SSL Mode: Disable Allow Prefer Require VerifyCA VerifyFull
      ENUMERATION: SSL Negotiation: Postgres Direct
      ENUMERATION: GSS Encryption Mode: Disable Prefer Require
      TEXT: SSL Certificate
      TEXT: SSL Key
      TEXT: SSL Password
      TEXT: Root Certificate
      TRUTH: Check Certificate Revocation
      TEXT: Kerberos Service Name, Krbsrvname
      TRUTH: Include Realm
      TRUTH: Persist Security Info
      TRUTH: Log Parameters
      TRUTH: Include Error Detail
      TRUTH: Include Failed Batched Command
      ENUMERATION: Channel Binding: Disable Prefer Require
      TEXT: Require Auth
      TRUTH: Pooling
      INTEGER: Minimum Pool Size=MinPoolSize
      INTEGER: Maximum Pool Size=MaxPoolSize
      INTEGER: Connection Idle Lifetime
      INTEGER: Connection Pruning Interval
      INTEGER: Connection Lifetime, Load Balance Timeout
      INTEGER: Timeout
      INTEGER: Command Timeout
      INTEGER: Cancellation Timeout
      WORD: Target Session Attributes: any primary standby prefer-primary prefer-standby \
      read-write read-only
      TRUTH: Load Balance Hosts
      INTEGER: Host Recheck Seconds
      INTEGER: Keepalive
      TRUTH: TCP Keepalive
      INTEGER: TCP Keepalive Time
      INTEGER: TCP Keepalive Interval
      INTEGER: Read Buffer Size
      INTEGER: Write Buffer Size
      INTEGER: Socket Receive Buffer Size
      INTEGER: Socket Send Buffer Size
      INTEGER: Max Auto Prepare
      INTEGER: Auto Prepare Min Usages
      TRUTH: No Reset On Close
      ENUMERATION: Replication Mode: Off Physical Logical
      TEXT: Options
      ENUMERATION: Array Nullability Mode: Never Always PerInstance
      TRUTH: Load Table Composites
      ENUMERATION: Server Compatibility Mode: None Redshift NoTypeLoading
      TRUTH: Trust Server Certificate
      INTEGER: Internal Command Timeout
      """;

  private static final Map<String, NpgsqlKeyword> NAMED = named();

  private NpgsqlKeywords() {}

  private static Map<String, NpgsqlKeyword> named() {
    Map<String, NpgsqlKeyword> named = new HashMap<>();
    for (String line : ALL.lines().toList()) {
      String[] parts = line.split(": ");
      String[] names = parts[1].split(", ");
      String[] canonical = names[0].split("=");
      List<String> words = parts.length > 2 ? List.of(parts[2].split(" +")) : List.of();
      NpgsqlKeyword keyword = new NpgsqlKeyword(canonical[0], Kind.valueOf(parts[0]), words);
      String property = canonical.length > 1 ? canonical[1] : canonical[0].replace(" ", "");
      names[0] = canonical[0];
      named.put(property.toLowerCase(Locale.ROOT), keyword);
      for (String name : names) {
        named.put(name.toLowerCase(Locale.ROOT), keyword);
      }
    }
    return Map.copyOf(named);
  }

  /** Returns the keyword of a name, if it is one. */
  static Optional<NpgsqlKeyword> of(String name) {
    return Optional.ofNullable(NAMED.get(name.toLowerCase(Locale.ROOT)));
  }
}
