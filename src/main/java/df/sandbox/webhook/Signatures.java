package df.sandbox.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.Map;

/** The three ways in which our three vendors sign. */
public final class Signatures {
  private Signatures() {}

  /** GHL: Ed25519 over the raw body. */
  public static Signature ed25519(PrivateKey key) {
    return body -> {
      try {
        java.security.Signature signature = java.security.Signature.getInstance("Ed25519");
        signature.initSign(key);
        signature.update(body);
        return Map.of("X-GHL-Signature", Base64.getEncoder().encodeToString(signature.sign()));
      } catch (GeneralSecurityException wrongKey) {
        throw new IllegalStateException("The sandbox's GHL key is not an Ed25519 key", wrongKey);
      }
    };
  }

  /** GHL before a key is known: none. */
  public static Signature none() {
    return body -> Map.of();
  }

  /** Aloware: Basic authentication. */
  public static Signature basic(String user, String password) {
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    String header = "Basic " + Base64.getEncoder().encodeToString(both);
    return body -> Map.of("Authorization", header);
  }

  /** Texting: a shared secret. */
  public static Signature secret(String secret) {
    return body -> Map.of("X-Texting-Secret", secret);
  }
}
