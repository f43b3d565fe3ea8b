package df.middleware.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/**
 * The values of one secret that hold just now: the present one first and, while it is being
 * rotated, the previous one. Without any, nothing is accepted.
 */
public record Secrets(List<Secret> values) {
  public Secrets {
    values = List.copyOf(values);
  }

  /** A secret that is not set. */
  public static Secrets none() {
    return new Secrets(List.of());
  }

  /** These values, the present one first. */
  public static Secrets of(String... values) {
    return new Secrets(List.of(values).stream().map(Secret::new).toList());
  }

  public boolean isSet() {
    return !values.isEmpty();
  }

  /** The value to show to others. */
  public Optional<Secret> present() {
    return values.stream().findFirst();
  }

  /** The plain values, the present one first. */
  public List<String> reveal() {
    return values.stream().map(Secret::reveal).toList();
  }

  /**
   * Whether a caller's value is one of them; how long that takes says nothing about the values.
   *
   * @param given as the server decoded it: servers read a header as ISO 8859-1, though callers send
   *     UTF-8, so both readings are compared
   */
  public boolean accept(String given) {
    byte[] asText = given.getBytes(StandardCharsets.UTF_8);
    byte[] asReceived = given.getBytes(StandardCharsets.ISO_8859_1);
    boolean accepted = false;
    for (Secret secret : values) {
      accepted |= MessageDigest.isEqual(secret.bytes(), asText);
      accepted |= MessageDigest.isEqual(secret.bytes(), asReceived);
    }
    return accepted;
  }
}
