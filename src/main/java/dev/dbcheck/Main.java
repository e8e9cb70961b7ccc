package dev.dbcheck;

/** Entry point. */
public final class Main {
  private Main() {}

  /** Runs dbcheck. */
  public static void main(String[] arguments) {
    System.exit(0);
  }
}
