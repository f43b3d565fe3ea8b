package df.faults.net;

import df.faults.Poll;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.function.Supplier;

/** One connection through the proxy: two sockets, and what happens to the bytes between them. */
public final class Link {
  private static final int CHUNK = 16_384;

  /** As the settings in server-config let PostgreSQL find out that nobody is there any more. */
  private static final Duration KEEPALIVE = Duration.ofSeconds(60);

  private final Socket client;
  private final Socket server;
  private final Watch watch;
  private final Supplier<Trouble> troubles;
  private final Runnable whenEnded;
  private volatile Trouble trouble = new Smooth();
  private volatile boolean answered = true;
  private volatile boolean spoilt;

  Link(Socket client, Socket server, Watch watch, Supplier<Trouble> troubles, Runnable whenEnded) {
    this.client = client;
    this.server = server;
    this.watch = watch;
    this.troubles = troubles;
    this.whenEnded = whenEnded;
  }

  void start() {
    Threads.start("proxy-up", () -> pump(client, server, this::up));
    Threads.start("proxy-down", () -> pump(server, client, this::down));
  }

  private interface Step {
    void take(byte[] bytes, int length) throws IOException;
  }

  private void pump(Socket from, Socket to, Step step) {
    byte[] chunk = new byte[CHUNK];
    try {
      int length = from.getInputStream().read(chunk);
      while (length >= 0) {
        step.take(chunk, length);
        length = from.getInputStream().read(chunk);
      }
      if (spoilt) {
        endByKeepalive();
        return;
      }
      to.shutdownOutput();
      if (from.isOutputShutdown() || to.isInputShutdown()) {
        reset();
      }
    } catch (IOException broken) {
      reset();
    }
  }

  /** In a black hole the end of a stream is lost too; the other end finds out by itself. */
  private void endByKeepalive() {
    Poll.pause(KEEPALIVE);
    reset();
  }

  private void up(byte[] bytes, int length) throws IOException {
    if (answered) {
      trouble = troubles.get();
      answered = false;
    }
    watch.fromClient(bytes, length);
    trouble.toServer(this, bytes, length);
  }

  private void down(byte[] bytes, int length) throws IOException {
    answered = true;
    if (watch.fromServer(bytes, length)) {
      trouble.toClient(this, bytes, length);
    }
  }

  void passToServer(byte[] bytes, int length) throws IOException {
    server.getOutputStream().write(bytes, 0, length);
  }

  void passToClient(byte[] bytes, int length) throws IOException {
    client.getOutputStream().write(bytes, 0, length);
  }

  void endTowardsClient() throws IOException {
    if (!client.isOutputShutdown()) {
      client.shutdownOutput();
    }
  }

  /** Something was lost on it: it can never be used again. */
  void spoil() {
    spoilt = true;
  }

  boolean isSpoilt() {
    return spoilt || client.isOutputShutdown();
  }

  /** A reset, not an end, towards both. */
  void reset() {
    abort(client);
    abort(server);
    whenEnded.run();
  }

  private static void abort(Socket socket) {
    try (socket) {
      socket.setSoLinger(true, 0);
    } catch (IOException goneAlready) {
      // Nothing is left to reset
    }
  }
}
