package df.middleware.scenario;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Everything that the server under test wrote: Arquillian passes it on to our own output. */
final class ServerLog {
  private static final ByteArrayOutputStream WRITTEN = new ByteArrayOutputStream();

  private ServerLog() {}

  /** Before the server starts. */
  static void listen() {
    PrintStream out = System.out;
    System.setOut(new PrintStream(new Tee(out), true, StandardCharsets.UTF_8));
  }

  /** How much there is by now. */
  static int length() {
    synchronized (WRITTEN) {
      return WRITTEN.size();
    }
  }

  /** What came since there was that much. */
  static String since(int length) {
    synchronized (WRITTEN) {
      byte[] all = WRITTEN.toByteArray();
      return new String(all, length, all.length - length, StandardCharsets.UTF_8);
    }
  }

  private static final class Tee extends OutputStream {
    private final PrintStream out;

    Tee(PrintStream out) {
      this.out = out;
    }

    @Override
    public void write(int one) {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      synchronized (WRITTEN) {
        WRITTEN.write(bytes, from, length);
      }
      out.write(bytes, from, length);
    }

    @Override
    public void flush() {
      out.flush();
    }
  }
}
