package df.local;

/** What the person at the keyboard reads. */
final class Console {
  private Console() {}

  static void say(String line) {
    System.out.println(line);
  }

  static void complain(String sentence) {
    System.err.println("DF Middleware: " + sentence);
  }
}
