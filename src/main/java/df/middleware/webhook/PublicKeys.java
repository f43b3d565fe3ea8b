package df.middleware.webhook;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A vendor's public keys, several while it rotates them. None: nothing is signed with them. */
public final class PublicKeys {
  /** What comes before the 32 bytes of an Ed25519 key in its SPKI form. */
  private static final byte[] ED25519_SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final int ED25519_RAW = 32;

  private final String signatureAlgorithm;
  private final List<PublicKey> keys;

  private PublicKeys(String signatureAlgorithm, List<PublicKey> keys) {
    this.signatureAlgorithm = signatureAlgorithm;
    this.keys = keys;
  }

  /**
   * Ed25519 keys separated by commas, each in PEM, as the base64 of its SPKI form, or of its 32
   * bytes; {@link IllegalArgumentException} for one that is none of these.
   */
  public static PublicKeys ed25519(String keys) {
    return new PublicKeys("Ed25519", parsed(keys, "Ed25519"));
  }

  /** RSA keys likewise, for signatures with SHA-256. */
  public static PublicKeys rsa(String keys) {
    return new PublicKeys("SHA256withRSA", parsed(keys, "RSA"));
  }

  public boolean isEmpty() {
    return keys.isEmpty();
  }

  private static List<PublicKey> parsed(String keys, String algorithm) {
    return Arrays.stream(keys.split(",", -1))
        // In an environment file a line break is often written as \n
        .map(it -> it.replace("\\n", "\n").strip())
        .filter(it -> !it.isEmpty())
        .map(it -> key(it, algorithm))
        .toList();
  }

  private static PublicKey key(String text, String algorithm) {
    String base64 = text.replaceAll("-----(BEGIN|END) PUBLIC KEY-----", "").replaceAll("\\s", "");
    byte[] bytes = Digests.base64(base64).orElseThrow(() -> noKey(algorithm));
    boolean raw = algorithm.equals("Ed25519") && bytes.length == ED25519_RAW;
    byte[] spki = raw ? joined(ED25519_SPKI, bytes) : bytes;
    try {
      return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(spki));
    } catch (GeneralSecurityException notThatKey) {
      throw noKey(algorithm);
    }
  }

  private static IllegalArgumentException noKey(String algorithm) {
    return new IllegalArgumentException("not an " + algorithm + " public key in PEM or base64");
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** Whether one of the keys made this signature, in base64, over these parts. */
  boolean signed(String base64Signature, byte[]... parts) {
    Optional<byte[]> signature = Digests.base64(base64Signature);
    return signature.isPresent() && keys.stream().anyMatch(it -> made(it, signature.get(), parts));
  }

  private boolean made(PublicKey key, byte[] signature, byte[]... parts) {
    try {
      Signature verifier = Signature.getInstance(signatureAlgorithm);
      verifier.initVerify(key);
      for (byte[] part : parts) {
        verifier.update(part);
      }
      return verifier.verify(signature);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PublicKeys these
        && signatureAlgorithm.equals(these.signatureAlgorithm)
        && keys.equals(these.keys);
  }

  @Override
  public int hashCode() {
    return keys.hashCode();
  }
}
