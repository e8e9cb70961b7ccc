package dev.dbcheck.bench;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.secret.Redactor;
import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.ParsedTarget;
import dev.dbcheck.target.TargetParser;
import dev.dbcheck.target.TargetRedactor;
import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.reading.Clients;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Whether time and memory grow with a URL's length and no faster. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class LongUrls {
  @Param({"1000", "10000", "100000", "1000000"})
  public int length;

  private String text;
  private Secret url;

  /** Writes a URL whose password, path and query all grow. */
  @Setup
  public void write() {
    String third = "a%40b+c-".repeat(length / 3 / 8);
    text = "postgresql://app:" + third + "@db.example.com/" + third + "?application_name=" + third;
    url = Secret.of(text);
  }

  /** dbcheck's own reading. */
  @Benchmark
  public ParsedTarget target() {
    return TargetParser.parse(url, Origin.environment());
  }

  /** What it takes to know the URL's secrets. */
  @Benchmark
  public Redactor redactor() {
    return TargetRedactor.forRawUrl(url);
  }

  /** The readings of all clients. */
  @Benchmark
  public void allClients(Blackhole read) {
    for (Client client : Clients.all()) {
      read.consume(client.read(text));
    }
  }
}
