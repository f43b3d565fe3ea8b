package df.faults.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Stands between the application and something that it needs; trouble comes when it is ordered. */
public final class FaultProxy implements AutoCloseable {
  private final ServerSocket door;
  private final int target;
  private final Supplier<Watch> watches;
  private final Set<Link> links = ConcurrentHashMap.newKeySet();
  private final AtomicReference<Order> order = new AtomicReference<>(Order.NONE);

  private FaultProxy(ServerSocket door, int target, Supplier<Watch> watches) {
    this.door = door;
    this.target = target;
    this.watches = watches;
  }

  /** Every so many exchanges meet the trouble; an exchange is a request and its answer. */
  private record Order(Trouble trouble, int everyNth, AtomicInteger met) {
    private static final Order NONE = new Order(new Smooth(), 1, new AtomicInteger());

    Trouble next() {
      return met.incrementAndGet() % everyNth == 0 ? trouble : new Smooth();
    }

    int struck() {
      return trouble instanceof Smooth ? 0 : met.get() / everyNth;
    }
  }

  /** To that port of this machine. */
  public static FaultProxy to(int target, Supplier<Watch> watches) {
    try {
      ServerSocket door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
      FaultProxy proxy = new FaultProxy(door, target, watches);
      Threads.start("proxy-door", proxy::accept);
      return proxy;
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  public int port() {
    return door.getLocalPort();
  }

  /** From the next exchange on each connection. */
  public void order(Trouble trouble, int everyNth) {
    order.set(new Order(trouble, everyNth, new AtomicInteger()));
  }

  /** How often the trouble that was ordered last has struck. */
  public int struck() {
    return order.get().struck();
  }

  /** No trouble any more; connections on which something was lost end. */
  public void clear() {
    order.set(Order.NONE);
    links.stream().filter(Link::isSpoilt).forEach(Link::reset);
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        link(door.accept());
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void link(Socket client) throws IOException {
    try {
      Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      AtomicReference<Link> self = new AtomicReference<>();
      Link link =
          new Link(
              client,
              server,
              watches.get(),
              () -> order.get().next(),
              () -> links.remove(self.get()));
      self.set(link);
      links.add(link);
      link.start();
    } catch (IOException nobodyThere) {
      client.setSoLinger(true, 0); // refused, as the target would
      client.close();
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    Set.copyOf(links).forEach(Link::reset);
  }
}
