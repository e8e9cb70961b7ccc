package dev.dbcheck.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Hands pgjdbc the socket that was probed; public because pgjdbc makes it by its name. */
public final class HandedSocketFactory extends SocketFactory {
  private final Handover handover;

  /** Finds the login of that name; pgjdbc passes it from {@code socketFactoryArg}. */
  public HandedSocketFactory(String id) {
    handover = Handover.find(id);
  }

  @Override
  public Socket createSocket() throws IOException {
    return handover.socket();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw unpinned();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    throw unpinned();
  }

  @Override
  public Socket createSocket(InetAddress address, int port) throws IOException {
    throw unpinned();
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress from, int fromPort)
      throws IOException {
    throw unpinned();
  }

  private static IOException unpinned() {
    return new IOException("only the probed address is dialled");
  }
}
