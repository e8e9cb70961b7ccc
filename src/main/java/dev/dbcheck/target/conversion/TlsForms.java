package dev.dbcheck.target.conversion;

import dev.dbcheck.target.TlsMode;

/**
 * What the clients can be told about TLS.
 *
 * <p>From recorded runs of the clients on three servers, Prisma's and Npgsql's from their source. A
 * row says more than was asked for where a client knows nothing as weak.
 */
final class TlsForms {
  static final TlsForm LIBPQ =
      TlsForm.of(
              """
              any, none: sslmode=MODE
              any, file: sslmode=MODE; sslrootcert=ROOT
              any, system: sslmode=MODE; sslrootcert=system\
              """)
          .verifyingWithRequire()
          .certificate("sslcert", "sslkey", "sslpassword");

  /** It knows no {@code system}: that is a file's name to it. */
  static final TlsForm ASYNCPG =
      TlsForm.of(
              """
              any, none: sslmode=MODE
              any, file: sslmode=MODE; sslrootcert=ROOT\
              """)
          .verifyingWithRequire()
          .certificate("sslcert", "sslkey", "sslpassword");

  /** SQLAlchemy hands each parameter to a function that has {@code ssl} and no root. */
  static final TlsForm SQLALCHEMY_ASYNCPG =
      TlsForm.of(
              """
              any, none: ssl=MODE
              disable allow prefer, file: ssl=MODE
              any, file: ssl=MODE; $PGSSLROOTCERT=ROOT\
              """)
          .verifyingWithRequire()
          .certificate("$PGSSLCERT", "$PGSSLKEY");

  /** Its URL says nothing about TLS, which it then uses if the server offers it. */
  static final TlsForm PG8000 = TlsForm.of("disable allow prefer, any: > prefer");

  /** It knows two ways: a server that is verified, or one that is not. */
  static final TlsForm NODE_PG =
      nodePg("verify-ca, file: uselibpqcompat=true; sslmode=verify-ca; sslrootcert=ROOT");

  /** It brings an older pg-connection-string, which knows no {@code uselibpqcompat}. */
  static final TlsForm KNEX =
      nodePg("verify-ca, file: sslmode=verify-ca; sslrootcert=ROOT > verify-full");

  /** What it does not know, {@code sslrootcert} too, it sends to the server, which rejects it. */
  static final TlsForm POSTGRES_JS =
      TlsForm.of(
              """
              disable, any: sslmode=disable
              allow prefer, any: sslmode=prefer > prefer
              require, none: sslmode=require
              verify-ca, none: sslmode=verify-full > verify-full ~ the roots built into Node.js
              verify-ca, file: sslmode=verify-full; $NODE_EXTRA_CA_CERTS=ROOT > verify-full\
               ~ that file and the roots built into Node.js
              verify-full, file: sslmode=verify-full; $NODE_EXTRA_CA_CERTS=ROOT\
               ~ that file and the roots built into Node.js
              verify-full, any: sslmode=verify-full ~ the roots built into Node.js\
              """)
          .unsaid(TlsMode.DISABLE);

  static final TlsForm PRISMA =
      TlsForm.of(
          """
          disable, any: sslmode=disable
          allow prefer, any: sslmode=prefer > prefer
          require, none: sslmode=require
          verify-ca verify-full, file: sslmode=require; sslaccept=strict; sslcert=ROOT\
           > verify-full
          verify-ca verify-full, none: sslmode=require; sslaccept=strict > verify-full\
           ~ the system's roots
          verify-full, system: sslmode=require; sslaccept=strict\
          """);

  static final TlsForm PGJDBC =
      TlsForm.of(
              """
              disable allow prefer, any: sslmode=MODE
              any, none: sslmode=MODE
              verify-ca verify-full, file: sslmode=MODE; sslrootcert=ROOT
              verify-full, system: sslmode=MODE;\
               sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory ~ the Java runtime's roots\
              """)
          .certificate("sslcert", "sslkey", "sslpassword");

  static final TlsForm R2DBC =
      TlsForm.of(
              """
              disable allow prefer, any: sslMode=MODE
              require, none: sslMode=require
              verify-ca verify-full, file: sslMode=MODE; sslRootCert=ROOT
              any, any: sslMode=MODE ~ the Java runtime's roots\
              """)
          .unsaid(TlsMode.DISABLE)
          .certificate("sslCert", "sslKey", "sslPassword");

  static final TlsForm PGX =
      TlsForm.of(
              """
              verify-ca verify-full, none: sslmode=MODE ~ the system's roots
              any, none: sslmode=MODE
              any, file: sslmode=MODE; sslrootcert=ROOT
              any, system: sslmode=MODE; sslrootcert=system\
              """)
          .verifyingWithRequire()
          .certificate("sslcert", "sslkey", "sslpassword");

  /** It compares the host's name with {@code verify-ca} too, and takes system for a file's name. */
  static final TlsForm PQ =
      TlsForm.of(
              """
              disable, any: sslmode=disable
              allow prefer, any: sslmode=require > require
              require, none: sslmode=require
              verify-ca, none: sslmode=verify-ca > verify-full ~ the system's roots
              verify-full, none: sslmode=verify-full ~ the system's roots
              verify-ca, file: sslmode=verify-ca; sslrootcert=ROOT > verify-full
              verify-full, file: sslmode=verify-full; sslrootcert=ROOT
              verify-full, system: sslmode=verify-full\
              """)
          .unsaid(TlsMode.REQUIRE)
          .certificate("sslcert", "sslkey");

  /** Verification is not the URL's business here, but the app's that passes a connector. */
  static final TlsForm TOKIO =
      TlsForm.of(
          """
          disable, any: sslmode=disable
          allow prefer, any: sslmode=prefer > prefer
          require, none: sslmode=require\
          """);

  /** With {@code allow} it never encrypts. */
  static final TlsForm SQLX =
      TlsForm.of(
              """
              allow, any: sslmode=prefer > prefer
              disable prefer, any: sslmode=MODE
              require, none: sslmode=require
              verify-ca verify-full, none: sslmode=MODE ~ the roots it was built with
              any, file: sslmode=MODE; sslrootcert=ROOT
              verify-full, system: sslmode=verify-full ~ the roots it was built with\
              """)
          .certificate("sslcert", "sslkey");

  static final TlsForm NPGSQL =
      TlsForm.of(
              """
              disable, any: SSL Mode=Disable
              allow, any: SSL Mode=Allow
              prefer, any: SSL Mode=Prefer
              require, none: SSL Mode=Require
              verify-ca, none: SSL Mode=VerifyCA ~ the system's roots
              verify-ca, file: SSL Mode=VerifyCA; Root Certificate=ROOT
              verify-full, none: SSL Mode=VerifyFull ~ the system's roots
              verify-full, file: SSL Mode=VerifyFull; Root Certificate=ROOT
              verify-full, system: SSL Mode=VerifyFull\
              """)
          .certificate("SSL Certificate", "SSL Key", "SSL Password");

  private TlsForms() {}

  private static TlsForm nodePg(String verifyingCertificateAlone) {
    return TlsForm.of(
            """
            disable, any: sslmode=disable
            allow prefer, any: sslmode=no-verify > require
            require, none: sslmode=no-verify
            verify-ca, none: sslmode=verify-full > verify-full ~ the roots built into Node.js
            verify-full, file: sslmode=verify-full; sslrootcert=ROOT
            verify-full, none: sslmode=verify-full ~ the roots built into Node.js
            verify-full, system: sslmode=verify-full ~ the roots built into Node.js
            """
                + verifyingCertificateAlone)
        .unsaid(TlsMode.DISABLE)
        .certificate("sslcert", "sslkey");
  }
}
