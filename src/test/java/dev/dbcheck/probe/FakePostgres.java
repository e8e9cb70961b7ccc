package dev.dbcheck.probe;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on loopback that follows a script, counts connections and keeps what it received. */
public final class FakePostgres implements AutoCloseable {

  /** What the server does with each connection. */
  @FunctionalInterface
  public interface Script {
    void talk(Conversation conversation) throws IOException;
  }

  private final ServerSocket listener;
  private final Script script;
  private final Thread acceptor;
  private final List<Socket> accepted = new CopyOnWriteArrayList<>();
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();

  private FakePostgres(ServerSocket listener, Script script) {
    this.listener = listener;
    this.script = script;
    this.acceptor = Thread.ofPlatform().daemon().name("fake postgres").unstarted(this::accept);
  }

  /** Starts a server on 127.0.0.1 and a free port. */
  public static FakePostgres start(Script script) {
    return start("127.0.0.1", 0, script);
  }

  /** Starts a server on a loopback address; port 0 is a free one. */
  public static FakePostgres start(String address, int port, Script script) {
    try {
      ServerSocket listener = new ServerSocket();
      listener.bind(new InetSocketAddress(InetAddress.ofLiteral(address), port));
      FakePostgres fake = new FakePostgres(listener, script);
      fake.acceptor.start();
      return fake;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Returns a port on which nothing listens. */
  public static int closedPort() {
    try (FakePostgres fake = start(Conversation::hang)) {
      return fake.port();
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        accepted.add(socket);
        Thread.ofVirtual().start(() -> talk(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket socket) {
    try (socket) {
      script.talk(new Conversation(socket));
    } catch (IOException gone) {
      // The client hung up, which the test sees on its side.
    }
  }

  /** Returns the port it listens on. */
  public int port() {
    return listener.getLocalPort();
  }

  /** Returns how many connections were accepted so far. */
  public int connections() {
    return accepted.size();
  }

  /** Returns every byte received so far, one character each. */
  public String received() {
    synchronized (received) {
      return received.toString(StandardCharsets.ISO_8859_1);
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
      // The kernel keeps the port open until the thread has come back from accept.
      acceptor.join();
      for (Socket socket : accepted) {
        socket.close();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** One connection, seen from the server. */
  public final class Conversation {
    private final DataInputStream input;
    private final OutputStream output;

    private Conversation(Socket socket) throws IOException {
      input = new DataInputStream(socket.getInputStream());
      output = socket.getOutputStream();
    }

    /** Says nothing until the client hangs up. */
    public void hang() throws IOException {
      while (read(1).length > 0) {
        continue;
      }
    }

    /** Reads so many bytes. */
    public byte[] read(int count) throws IOException {
      byte[] bytes = input.readNBytes(count);
      synchronized (received) {
        received.writeBytes(bytes);
      }
      if (bytes.length < count) {
        throw new EOFException("the client hung up");
      }
      return bytes;
    }

    /** Reads an SSLRequest or a startup packet: a length, then the rest. */
    public void readPacket() throws IOException {
      read(ByteBuffer.wrap(read(4)).getInt() - 4);
    }

    /** Reads a message with a type byte, and returns that byte. */
    public char readMessage() throws IOException {
      char type = (char) read(1)[0];
      readPacket();
      return type;
    }

    /** Sends bytes as they are. */
    public void send(byte... bytes) throws IOException {
      output.write(bytes);
      output.flush();
    }

    /** Sends a text as it is. */
    public void send(String text) throws IOException {
      send(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a message: type, length, body. */
    public void message(char type, byte... body) throws IOException {
      ByteBuffer message = ByteBuffer.allocate(5 + body.length);
      message.put((byte) type).putInt(4 + body.length).put(body);
      send(message.array());
    }

    /** Answers the SSLRequest with N, then reads the startup packet. */
    public void refuseTlsAndReadStartup() throws IOException {
      readPacket();
      send("N");
      readPacket();
    }

    /** Sends an ErrorResponse. */
    public void error(String sqlState, String text) throws IOException {
      String fields = "SFATAL\0VFATAL\0C" + sqlState + "\0M" + text + "\0\0";
      message('E', fields.getBytes(StandardCharsets.UTF_8));
    }

    /** Carries everything to and from a real server. */
    public void forward(String host, int port) throws IOException {
      try (Socket real = new Socket(host, port)) {
        Thread back = Thread.ofVirtual().start(() -> carryBack(real));
        for (int one = input.read(); one >= 0; one = input.read()) {
          synchronized (received) {
            received.write(one);
          }
          real.getOutputStream().write(one);
        }
        real.shutdownOutput();
        back.join();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    /** Carries everything to and from a real server until the client says that word. */
    public void forwardUntil(String word, String host, int port) throws IOException {
      StringBuilder said = new StringBuilder();
      try (Socket real = new Socket(host, port)) {
        Thread.ofVirtual().start(() -> carryBack(real));
        while (said.indexOf(word) < 0) {
          int one = read(1)[0];
          real.getOutputStream().write(one);
          said.append((char) one);
        }
      }
      hang();
    }

    private void carryBack(Socket real) {
      try {
        real.getInputStream().transferTo(output);
      } catch (IOException gone) {
        // One side hung up, which the other sees.
      }
    }

    /** Asks for a cleartext password and reads it. */
    public void askForPassword() throws IOException {
      message('R', (byte) 0, (byte) 0, (byte) 0, (byte) 3);
      readMessage();
    }

    /** Asks for an MD5 digest and reads it. */
    public void askForMd5() throws IOException {
      byte[] request = {0, 0, 0, 5, 1, 2, 3, 4};
      message('R', request);
      readMessage();
    }

    /** Lets the client in: AuthenticationOk, parameters, BackendKeyData, ReadyForQuery. */
    public void welcome() throws IOException {
      message('R', (byte) 0, (byte) 0, (byte) 0, (byte) 0);
      parameter("server_version", "18.6");
      parameter("client_encoding", "UTF8");
      parameter("DateStyle", "ISO, MDY");
      parameter("standard_conforming_strings", "on");
      parameter("integer_datetimes", "on");
      byte[] key = {0, 0, 0, 1, 0, 0, 0, 2};
      message('K', key);
      message('Z', (byte) 'I');
    }

    private void parameter(String name, String value) throws IOException {
      message('S', (name + "\0" + value + "\0").getBytes(StandardCharsets.UTF_8));
    }
  }
}
