package df.middleware.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicKeysTest {
  private static final byte[] TEXT = "text".getBytes(UTF_8);

  private final KeyPair pair;
  private final String spki;
  private final String signature;

  PublicKeysTest() throws Exception {
    pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    spki = base64(pair.getPublic().getEncoded());
    Signature signer = Signature.getInstance("Ed25519");
    signer.initSign(pair.getPrivate());
    signer.update(TEXT);
    signature = base64(signer.sign());
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Test
  void reads_every_form_of_a_key() {
    byte[] encoded = pair.getPublic().getEncoded();
    String raw = base64(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    String pem = "-----BEGIN PUBLIC KEY-----\n" + spki + "\n-----END PUBLIC KEY-----\n";
    for (String form :
        new String[] {spki, raw, pem, pem.replace("\n", "\\n"), pem.replace("\n", "\r\n")}) {
      assertThat(PublicKeys.ed25519(form).signed(signature, TEXT)).isTrue();
    }
  }

  @Test
  void any_of_several_keys_will_do() {
    String published = "MCowBQYDK2VwAyEAi2HR1srL4o18O8BRa7gVJY7G7bupbN3H9AwJrHCDiOg=";
    assertThat(PublicKeys.ed25519(published + ", " + spki).signed(signature, TEXT)).isTrue();
    assertThat(PublicKeys.ed25519(published).signed(signature, TEXT)).isFalse();
  }

  @Test
  void without_keys_nothing_is_signed() {
    assertThat(PublicKeys.ed25519(" , ").signed(signature, TEXT)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "!!!", "AAAA", "MCowBQYDK2VwAyEA"})
  void what_is_no_key_is_refused(String key) {
    assertThatIllegalArgumentException().isThrownBy(() -> PublicKeys.ed25519(key));
    assertThatIllegalArgumentException().isThrownBy(() -> PublicKeys.rsa(key));
  }

  @Test
  void a_key_of_the_other_kind_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> PublicKeys.rsa(spki));
  }
}
