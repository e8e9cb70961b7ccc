package dev.dbcheck.migrate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a listener hears as one line each. */
final class RecordingListener implements MigrationListener {
  final List<String> heard = new ArrayList<>();

  @Override
  public void started(PendingMigration migration) {
    heard.add("started " + migration.script());
  }

  @Override
  public void finished(PendingMigration migration, Duration elapsed) {
    heard.add("finished " + migration.script());
  }

  @Override
  public void failed(PendingMigration migration, Duration elapsed) {
    heard.add("failed " + migration.script());
  }
}
