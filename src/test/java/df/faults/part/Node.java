package df.faults.part;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A node of the product: kept running, and reached by HTTP. */
public final class Node implements AutoCloseable {
  private static final Pattern HEAP = Pattern.compile("total \\d+K, used (\\d+)K");

  private final Kept kept;
  private final NodePart part;
  private final int port;

  Node(NodePart part, int port) {
    this.part = part;
    this.kept = new Kept(part);
    this.port = port;
  }

  public Kept kept() {
    return kept;
  }

  public URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** It sleeps as a suspended virtual machine does, until it is woken. */
  public void sleep() {
    Processes.signal("STOP", part.process());
  }

  public void wake() {
    Processes.signal("CONT", part.process());
  }

  /** What its heap holds after a full collection, in KiB. */
  public long heapKiB() throws IOException, InterruptedException {
    jcmd("GC.run");
    Matcher used = HEAP.matcher(jcmd("GC.heap_info"));
    long sum = 0;
    while (used.find()) {
      sum += Long.parseLong(used.group(1));
    }
    return sum;
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process asked = new ProcessBuilder(jcmd, String.valueOf(part.process().pid()), command).start();
    String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    asked.waitFor();
    return said;
  }

  @Override
  public void close() {
    kept.close();
  }
}
