package dev.dbcheck.target;

import java.util.Set;

/** The properties that pgjdbc 42.7.14 obeys in a URL. */
public final class PgjdbcProperties {
  /** {@code PGProperty.values()}, apart from PGHOST, PGPORT and PGDBNAME. */
  public static final Set<String> NAMES =
      Set.of(
          """
          adaptiveFetch adaptiveFetchMaximum adaptiveFetchMinimum allowEncodingChanges
          ApplicationName assumeMinServerVersion authenticationPluginClassName autosave
          binaryTransfer binaryTransferDisable binaryTransferEnable cancelSignalTimeout
          channelBinding classLoaderStrategy cleanupSavepoints connectExecutor connectExecutorArg
          connectTimeout convertBooleanToNumeric currentSchema databaseMetadataCacheFields
          databaseMetadataCacheFieldsMiB defaultRowFetchSize disableColumnSanitiser
          escapeSyntaxCallMode flushCacheOnDdl groupStartupParameters gssEncMode gsslib
          gssResponseTimeout gssUseDefaultCreds hideUnprivilegedObjects hostRecheckSeconds
          jaasApplicationName jaasLogin kerberosServerName loadBalanceHosts localSocketAddress
          loggerFile loggerLevel loginTimeout logServerErrorDetail logUnclosedConnections
          maxResultBuffer maxSendBufferSize options password pemKeyAlgorithm preferQueryMode
          preparedStatementCacheQueries preparedStatementCacheSizeMiB prepareThreshold
          protocolVersion queryTimeout quoteReturningIdentifiers readOnly readOnlyMode
          receiveBufferSize replication requireAuth reWriteBatchedInserts
          reWriteBatchedInsertsSize scramMaxIterations sendBufferSize service socketFactory
          socketFactoryArg socketTimeout ssl sslcert sslfactory sslfactoryarg sslhostnameverifier
          sslkey sslmode sslNegotiation sslpassword sslpasswordcallback sslResponseTimeout
          sslrootcert sspiServiceClass stringtype targetServerType tcpKeepAlive tcpNoDelay
          unknownLength user useSpnego xmlFactoryFactory\
          """
              .split("\\s+"));

  private PgjdbcProperties() {}
}
