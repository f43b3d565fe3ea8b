package df.middleware.webhook;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A shared secret and, while it is being rotated, the one before it. None configured: nothing
 * matches.
 */
public final class Secrets {
  private final List<String> values;

  private Secrets(List<String> values) {
    this.values = values;
  }

  /** The secrets that are set; blank ones are not. */
  public static Secrets of(String... values) {
    return new Secrets(Stream.of(values).filter(it -> !it.isBlank()).toList());
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  List<String> values() {
    return values;
  }

  /** Whether one of them is this one. */
  boolean include(String presented) {
    byte[] bytes = presented.getBytes(StandardCharsets.UTF_8);
    return anyGives(it -> it, bytes);
  }

  /** Whether the proof made with one of them is the one presented, in constant time. */
  boolean prove(Function<byte[], byte[]> proofWith, byte[] presented) {
    return anyGives(proofWith, presented);
  }

  private boolean anyGives(Function<byte[], byte[]> proofWith, byte[] presented) {
    boolean found = false;
    for (String value : values) {
      byte[] proof = proofWith.apply(value.getBytes(StandardCharsets.UTF_8));
      // All are tried, so that the time does not tell which one it was
      found |= java.security.MessageDigest.isEqual(proof, presented);
    }
    return found;
  }

  /** Says how many, never which. */
  @Override
  public String toString() {
    return "Secrets(" + values.size() + ")";
  }
}
