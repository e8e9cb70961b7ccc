package dev.dbcheck.target.client;

import dev.dbcheck.target.client.TlsPlan.Negotiation;
import dev.dbcheck.target.client.TlsPlan.Retreat;
import dev.dbcheck.target.client.TlsPlan.Verification;

/**
 * The three servers of the recorded matrix, and how a client's plan ends on each.
 *
 * <p>A demands TLS, B has none, C takes both and has a certificate for another host; the
 * certificates of A and C were made by the authority in {@code ca.crt}.
 */
enum TlsServer {
  A,
  B,
  C;

  /**
   * Returns what was recorded as a cell: {@code T} TLS, {@code p} plaintext, or the failure.
   *
   * @param rejectsParameter whether the server is sent a setting it does not know
   */
  String outcome(TlsPlan plan, boolean rejectsParameter) {
    return switch (plan.encryption()) {
      case NEVER -> plaintext(plan, rejectsParameter);
      case ALWAYS -> encrypted(plan, rejectsParameter);
      case IF_DEMANDED -> {
        String first = plaintext(plan, rejectsParameter);
        yield first.equals("hba") ? encrypted(plan, rejectsParameter) : first;
      }
      case IF_OFFERED -> {
        String first = encrypted(plan, rejectsParameter);
        boolean offered = !first.equals("noT");
        yield first.equals("T") || offered && !retreats(plan.retreat(), first)
            ? first
            : plaintext(plan, rejectsParameter);
      }
    };
  }

  private static boolean retreats(Retreat retreat, String failure) {
    return switch (retreat) {
      case NEVER, AFTER_REFUSED_LOGIN -> false;
      case AFTER_ANY_TLS_FAILURE -> !failure.equals("guc");
      case AFTER_ANY_FAILURE -> true;
    };
  }

  private String plaintext(TlsPlan plan, boolean rejectsParameter) {
    if (this == A) {
      return "hba";
    }
    if (plan.bindsChannel()) {
      return "cb";
    }
    return rejectsParameter ? "guc" : "p";
  }

  private String encrypted(TlsPlan plan, boolean rejectsParameter) {
    if (this == B) {
      return plan.negotiation() == Negotiation.REQUEST ? "noT" : "eof";
    }
    if (plan.negotiation() == Negotiation.DIRECT_WITHOUT_ALPN) {
      return "eof";
    }
    if (plan.negotiation() == Negotiation.TUNNEL) {
      // PostgreSQL hangs up here too; r2dbc's "Connection unexpectedly closed" was recorded so.
      return "cfg";
    }
    String fault = fault(plan);
    if (!fault.isEmpty()) {
      return fault;
    }
    return rejectsParameter ? "guc" : "T";
  }

  private String fault(TlsPlan plan) {
    boolean trusted = plan.roots() instanceof TlsRoots.File file && file.path().endsWith("/ca.crt");
    String certificate = trusted ? "" : "cert";
    String name = this == C ? "name" : "";
    if (plan.roots() instanceof TlsRoots.MissingFile
        && plan.verification() != Verification.NOTHING) {
      return "file";
    }
    return switch (plan.verification()) {
      case NOTHING -> "";
      case CERTIFICATE -> certificate;
      case UNUSABLE_SETTINGS -> "cfg";
      case CERTIFICATE_THEN_NAME -> certificate.isEmpty() ? name : certificate;
      case NAME_THEN_CERTIFICATE -> name.isEmpty() ? certificate : name;
      case NAME_ONLY -> name;
    };
  }
}
