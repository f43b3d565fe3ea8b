package df.middleware.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A message to be sent, as it was asked for.
 *
 * @param to in E.164
 * @param from empty: our usual sender
 * @param key {@code idempotencyKey}: requests with the same one are one
 */
public record Draft(String to, Optional<String> from, String body, Optional<String> key) {

  /** What tells this message from another one, without saying what it says. */
  public String fingerprint() {
    String all = to + "\n" + from.orElse("") + "\n" + body;
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException neverOnJava) {
      throw new IllegalStateException(neverOnJava);
    }
  }

  /** Does not show the number and the words. */
  @Override
  public String toString() {
    return "Draft[]";
  }
}
