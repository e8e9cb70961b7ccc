package dev.dbcheck.bench;

import dev.dbcheck.secret.Redactor;
import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.TargetRedactor;
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

/** How long a log of 1 MB takes to be cleaned. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class Redaction {
  private static final int SIZE = 1_000_000;
  private static final String URL = "postgresql://app:p%40Ss/w0rd?#Kx@db.example.com:5432/app";

  /** What the log holds: no secret; a line in ten that quotes the URL; escapes all over. */
  @Param({"clean", "quoted", "escaped"})
  public String log;

  private String text;
  private Redactor redactor;

  /** Writes the log. */
  @Setup
  public void write() {
    redactor = TargetRedactor.forRawUrl(Secret.of(URL));
    StringBuilder lines = new StringBuilder(SIZE + 200);
    for (int i = 0; lines.length() < SIZE; i++) {
      lines.append("2026-11-22 09:14:00.").append(i % 1000);
      lines.append(" INFO migrating schema \"public\" of app at db.example.com to version ");
      lines.append(i).append(log.equals("escaped") ? " \\\"%41%42\\\" 100%\n" : "\n");
      if (log.equals("quoted") && i % 10 == 0) {
        lines.append("ERROR: missing \"=\" after \"").append(URL).append("\" in connection\n");
      }
    }
    text = lines.toString();
  }

  /** One operation is the whole log. */
  @Benchmark
  public String clean() {
    return redactor.clean(text);
  }
}
