package df.sandbox.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The one server on the loopback address that all stand-ins share. */
public final class HttpFront implements AutoCloseable {
  private static final int BACKLOG = 1_000;

  static {
    // Else each answer on a kept connection waits 40 ms for the client to acknowledge its headers.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    // Else a client's idle connections are closed when they are many, or half a minute old.
    System.setProperty("sun.net.httpserver.maxIdleConnections", "2000");
    System.setProperty("sun.net.httpserver.idleInterval", "300");
  }

  private final HttpServer server;
  // One thread per request in hand: late and silent answers hold nobody else up.
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "sandbox");
            thread.setDaemon(true);
            return thread;
          });

  private HttpFront(HttpServer server) {
    this.server = server;
  }

  /** Opens the port, 0 for any free one, and serves what lies below each of these paths. */
  public static HttpFront open(int port, Map<String, HttpHandler> sites) throws IOException {
    InetAddress loopback = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
    HttpFront front =
        new HttpFront(HttpServer.create(new InetSocketAddress(loopback, port), BACKLOG));
    sites.forEach((path, site) -> front.server.createContext(path, site));
    front.server.setExecutor(front.threads);
    front.server.start();
    return front;
  }

  /** Where it listens. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
