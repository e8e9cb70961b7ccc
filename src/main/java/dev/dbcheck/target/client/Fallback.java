package dev.dbcheck.target.client;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A place outside the URL that can change where a client goes, or how. */
public enum Fallback {
  PGHOST,
  PGHOSTADDR,
  PGPORT,
  PGUSER,
  PGPASSWORD,
  PGDATABASE,
  PGSSLMODE,
  PGSSLROOTCERT,
  PGSSLNEGOTIATION,
  PGSERVICE,
  PGSERVICEFILE,
  PGPASSFILE,
  PGOPTIONS,
  PGAPPNAME,
  PGTARGETSESSIONATTRS,
  /** {@code .pgpass} in the home folder. */
  PASSWORD_FILE,
  /**
   * {@code .pg_service.conf} in the home folder or of the system, and the parameter {@code
   * service}.
   */
  SERVICE_FILE,
  /** {@code .postgresql/root.crt} in the home folder. */
  ROOT_CERTIFICATE;

  private static final Set<Fallback> PARTS =
      EnumSet.of(PGHOST, PGPORT, PGUSER, PGPASSWORD, PGDATABASE);

  /** Returns the variables that stand in for a URL's parts, with further places. */
  public static Set<Fallback> partsAnd(Fallback... more) {
    Set<Fallback> all = EnumSet.copyOf(PARTS);
    all.addAll(List.of(more));
    return all;
  }
}
