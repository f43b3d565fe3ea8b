package df.middleware.wiring;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Public keys as SPKI, in PEM or bare base64, as they fit into a variable. */
final class PublicKeys {
  private static final int RAW_ED25519_BYTES = 32;
  private static final byte[] ED25519_SPKI = Base64.getDecoder().decode("MCowBQYDK2VwAyEA");

  private PublicKeys() {}

  static List<PublicKey> ed25519(String text) {
    return all("Ed25519", text);
  }

  static List<PublicKey> rsa(String text) {
    return all("RSA", text);
  }

  private static List<PublicKey> all(String algorithm, String text) {
    List<PublicKey> keys = Parsers.list(text).stream().map(it -> one(algorithm, it)).toList();
    Parsers.require(!keys.isEmpty());
    return keys;
  }

  private static PublicKey one(String algorithm, String text) {
    return decoded(algorithm, Base64.getDecoder().decode(withoutArmour(text)));
  }

  /** A key as Telnyx shows it: the bare 32 bytes in base64; SPKI is taken too. */
  static PublicKey ed25519OfAnyForm(String text) {
    byte[] bytes = Base64.getDecoder().decode(withoutArmour(text));
    if (bytes.length != RAW_ED25519_BYTES) {
      return decoded("Ed25519", bytes);
    }
    byte[] spki = Arrays.copyOf(ED25519_SPKI, ED25519_SPKI.length + bytes.length);
    System.arraycopy(bytes, 0, spki, ED25519_SPKI.length, bytes.length);
    return decoded("Ed25519", spki);
  }

  private static PublicKey decoded(String algorithm, byte[] spki) {
    try {
      return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(spki));
    } catch (GeneralSecurityException notOne) {
      throw new IllegalArgumentException("not a public key of " + algorithm, notOne);
    }
  }

  /** Without PEM's lines; an environment file often holds line ends as backslash and n. */
  private static String withoutArmour(String text) {
    return text.replace("\\r", "")
        .replace("\\n", "")
        .replaceAll("-----(BEGIN|END) PUBLIC KEY-----", "")
        .replaceAll("\\s", "");
  }
}
