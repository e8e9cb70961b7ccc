package dev.dbcheck.bench;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.secret.Redactor;
import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.ParsedTarget;
import dev.dbcheck.target.TargetParser;
import dev.dbcheck.target.TargetRedactor;
import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.reading.Clients;
import java.net.URI;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.postgresql.Driver;

/** How many URLs a second are read: as a target, by every client's grammar, and by peers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class Urls {
  private static final int SIZE = 5;
  private static final List<String> TEXTS =
      List.of(
          "postgresql://app:s3cr3t@db.example.com:5432/app?sslmode=require",
          "postgres://app:p%40ss%2Fw@10.0.0.7/app",
          "postgresql+asyncpg://app:s3cr3t@[::1]:5432/app?ssl=require&application_name=web",
          "postgresql://app:s3cr3t@h1:5432,h2:5433/app?target_session_attrs=read-write",
          "postgresql://app:s3cr3t@dpg-abc123-a.oregon-postgres.render.com/app");
  private static final List<Secret> SECRETS = TEXTS.stream().map(Secret::of).toList();
  private static final List<String> JDBC =
      List.of(
          "jdbc:postgresql://db.example.com:5432/app?user=app&password=s3cr3t&sslmode=require",
          "jdbc:postgresql://10.0.0.7/app?user=app&password=p%40ss%2Fw",
          "jdbc:postgresql://[::1]:5432/app?user=app&password=s3cr3t&ApplicationName=web",
          "jdbc:postgresql://h1:5432,h2:5433/app?user=app&password=s3cr3t&ssl=true",
          "jdbc:postgresql://dpg-abc123-a.oregon-postgres.render.com/app?user=app&password=x");
  private static final List<Secret> JDBC_SECRETS = JDBC.stream().map(Secret::of).toList();
  private static final Properties NONE = new Properties();

  /** Returns every client whose reading is measured. */
  private static List<Client> clients() {
    return Clients.all();
  }

  private final List<Client> clients = clients();

  /** dbcheck's own reading, with all findings. */
  @Benchmark
  @OperationsPerInvocation(SIZE)
  public void target(Blackhole read) {
    SECRETS.forEach(url -> read.consume(parse(url)));
  }

  /** The same of JDBC's URLs. */
  @Benchmark
  @OperationsPerInvocation(SIZE)
  public void targetOfJdbc(Blackhole read) {
    JDBC_SECRETS.forEach(url -> read.consume(parse(url)));
  }

  private static ParsedTarget parse(Secret url) {
    return TargetParser.parse(url, Origin.environment());
  }

  /** One operation is one URL, read by all clients. */
  @Benchmark
  @OperationsPerInvocation(SIZE)
  public void allClients(Blackhole read) {
    for (String url : TEXTS) {
      for (Client client : clients) {
        read.consume(client.read(url));
      }
    }
  }

  /** What it takes to know a URL's secrets. */
  @Benchmark
  @OperationsPerInvocation(SIZE)
  public void redactor(Blackhole made) {
    SECRETS.forEach(url -> made.consume(redactor(url)));
  }

  private static Redactor redactor(Secret url) {
    return TargetRedactor.forRawUrl(url);
  }

  /** A peer: the JDK's own parser, which reads no query, no list of hosts and reports nothing. */
  @Benchmark
  @OperationsPerInvocation(SIZE)
  public void javaNetUri(Blackhole read) {
    TEXTS.forEach(url -> read.consume(URI.create(url)));
  }

  /** A peer: what pgjdbc does first of all. */
  @Benchmark
  @OperationsPerInvocation(SIZE)
  public void pgjdbc(Blackhole read) {
    JDBC.forEach(url -> read.consume(Driver.parseURL(url, NONE)));
  }
}
