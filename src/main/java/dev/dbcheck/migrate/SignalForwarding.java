package dev.dbcheck.migrate;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Keeps signals from ending the JVM while a child process runs, and passes some on to it.
 *
 * <p>A shutdown hook would not do: it cannot tell which signal came, and the JVM would end with a
 * status of its own. The JVM's only other way to signals is {@code sun.misc.Signal} of the module
 * {@code jdk.unsupported}; it is reached by reflection because the compiler's warning about that
 * package cannot be switched off. Without the module everything works but the forwarding.
 */
final class SignalForwarding implements AutoCloseable {
  /**
   * What a service manager sends to one process; the terminal's SIGINT reaches the child itself.
   */
  private static final List<String> FORWARDED = List.of("TERM", "HUP");

  private static final String AWAITED = "INT";

  private final CompletableFuture<Process> child = new CompletableFuture<>();
  private final Map<Object, Object> previousHandlers = new LinkedHashMap<>();

  private SignalForwarding() {}

  /** Returns a forwarding that is in force until it is closed. */
  static SignalForwarding install() {
    SignalForwarding forwarding = new SignalForwarding();
    FORWARDED.forEach(name -> forwarding.handle(name, () -> forwarding.forward(name)));
    forwarding.handle(AWAITED, () -> {});
    return forwarding;
  }

  /** Names the process that gets the signals, those included that have come before. */
  void to(Process process) {
    child.complete(process);
  }

  private void forward(String signal) {
    child.thenAccept(process -> send(signal, process));
  }

  private static void send(String signal, Process process) {
    if (signal.equals("TERM")) {
      process.destroy();
      return;
    }
    try {
      String command = "kill -s %s %d".formatted(signal, process.pid());
      new ProcessBuilder("/bin/sh", "-c", command).inheritIO().start();
    } catch (IOException e) {
      // Without a shell the gentlest signal that Java can send has to do.
      process.destroy();
    }
  }

  private void handle(String name, Runnable action) {
    try {
      Class<?> signalType = Class.forName("sun.misc.Signal");
      Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
      InvocationHandler invocation =
          (proxy, method, arguments) ->
              switch (method.getName()) {
                case "handle" -> {
                  action.run();
                  yield null;
                }
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> name;
              };
      Object handler =
          Proxy.newProxyInstance(
              SignalForwarding.class.getClassLoader(), new Class<?>[] {handlerType}, invocation);
      Object signal = signalType.getConstructor(String.class).newInstance(name);
      Object previous =
          signalType.getMethod("handle", signalType, handlerType).invoke(null, signal, handler);
      previousHandlers.put(signal, previous);
    } catch (ReflectiveOperationException e) {
      // The signal keeps its effect: the JVM was told to leave it alone (-Xrs), or was started with
      // the signal ignored, as nohup does.
    }
  }

  @Override
  public void close() {
    previousHandlers.forEach(SignalForwarding::restore);
  }

  private static void restore(Object signal, Object previous) {
    try {
      Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
      signal
          .getClass()
          .getMethod("handle", signal.getClass(), handlerType)
          .invoke(null, signal, previous);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a signal's handler could not be restored", e);
    }
  }
}
