package df.middleware.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.PublicKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicKeysTest {
  private static final String KEY = PublishedKeys.GHL_ED25519;
  private final PublicKey expected = PublicKeys.ed25519(KEY).get(0);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-----BEGIN PUBLIC KEY-----\n" + KEY + "\n-----END PUBLIC KEY-----\n",
        "-----BEGIN PUBLIC KEY-----\\n" + KEY + "\\n-----END PUBLIC KEY-----\\n",
        "-----BEGIN PUBLIC KEY-----\r\n" + KEY + "\r\n-----END PUBLIC KEY-----",
        " " + KEY + " ,"
      })
  void a_key_is_the_same_in_all_its_spellings(String text) {
    assertThat(PublicKeys.ed25519(text)).containsExactly(expected);
  }

  @Test
  void several_keys_hold_at_once() {
    assertThat(PublicKeys.ed25519(KEY + "," + KEY)).containsExactly(expected, expected);
  }

  @Test
  void the_bare_bytes_are_the_same_key() {
    assertThat(PublicKeys.ed25519OfAnyForm("i2HR1srL4o18O8BRa7gVJY7G7bupbN3H9AwJrHCDiOg="))
        .isEqualTo(expected);
  }

  @Test
  void the_published_rsa_key_has_4096_bits() {
    var key = (java.security.interfaces.RSAPublicKey) PublicKeys.rsa(PublishedKeys.GHL_RSA).get(0);
    assertThat(key.getModulus().bitLength()).isEqualTo(4096);
  }
}
