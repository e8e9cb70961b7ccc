package dev.dbcheck.probe;

import java.io.IOException;

/** Scripts that several tests follow. */
final class Conversations {
  private Conversations() {}

  static void refuseTls(FakePostgres.Conversation conversation) throws IOException {
    conversation.readPacket();
    conversation.send("N");
    conversation.hang();
  }
}
