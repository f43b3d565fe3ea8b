package df.middleware.vendor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a vendor answered: the status, the headers (found ignoring case), the body as text.
 *
 * @param status the HTTP status
 */
public record VendorReply(int status, Map<String, String> headers, String body) {
  private static final int LARGEST_BODY = 5 * 1024 * 1024;

  /** A read time-out bounds the wait for the next byte only; this bounds the whole body. */
  private static final Duration LONGEST_READ = Duration.ofSeconds(10);

  public VendorReply {
    Map<String, String> ignoringCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    ignoringCase.putAll(headers);
    headers = ignoringCase;
  }

  /**
   * Reads an answer to its end.
   *
   * @throws IOException when the connection breaks, the body is over 5 MiB, or it takes too long
   */
  public static VendorReply read(int status, Map<String, List<String>> headers, InputStream body)
      throws IOException {
    Map<String, String> first = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach(
        (name, values) -> values.stream().findFirst().ifPresent(value -> first.put(name, value)));
    return new VendorReply(status, first, text(body));
  }

  private static String text(InputStream body) throws IOException {
    long start = System.nanoTime();
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    byte[] chunk = new byte[16 * 1024];
    for (int count = body.read(chunk); count >= 0; count = body.read(chunk)) {
      read.write(chunk, 0, count);
      if (read.size() > LARGEST_BODY) {
        throw new IOException("the answer is too big");
      }
      if (System.nanoTime() - start > LONGEST_READ.toNanos()) {
        throw new SocketTimeoutException("the answer does not end");
      }
    }
    return read.toString(StandardCharsets.UTF_8);
  }

  /** The first value of that header, trimmed; empty when it is absent or blank. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** Says the status only: headers and body hold personal data. */
  @Override
  public String toString() {
    return "VendorReply(" + status + ")";
  }
}
