package df.middleware.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Payload;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever surrounds it, a telephone number or e-mail address does not get through. */
class MaskingPropertiesTest {
  private static final List<String> KEYS =
      List.of("reason", "errorMessage", "value", "email", "phone", "body", "from", "tag", "x");

  private static String masked(String key, String text) {
    Payload tree = Payload.of(Map.of("outer", List.of(Map.of(key, text))));
    return String.valueOf(Masking.of(tree).tree());
  }

  @Property
  void no_email_survives(
      @ForAll("keys") String key,
      @ForAll("words") String before,
      @ForAll("emails") String email,
      @ForAll("words") String after) {
    assertThat(masked(key, before + " " + email + " " + after)).doesNotContain(email);
  }

  @Property
  void no_phone_survives_in_any_spelling(
      @ForAll("keys") String key,
      @ForAll("words") String before,
      @ForAll("digits") String digits,
      @ForAll("spellings") String spelling,
      @ForAll("words") String after) {
    String spelled =
        String.format(
            spelling, digits.substring(0, 3), digits.substring(3, 6), digits.substring(6));
    String shown = masked(key, before + " " + spelled + ", " + after);

    assertThat(shown.replaceAll("[^0-9]", "")).doesNotContain(digits);
  }

  @Provide
  Arbitrary<String> keys() {
    return Arbitraries.of(KEYS);
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withChars(' ', '(', ':', '"', '\'', '<', '-', 'ä', '日')
        .ofMaxLength(20);
  }

  @Provide
  Arbitrary<String> emails() {
    Arbitrary<String> local =
        Arbitraries.strings()
            .alpha()
            .numeric()
            .withChars('.', '_', '-', '+', '\'', 'é')
            .ofMinLength(1);
    Arbitrary<String> domain = Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1);
    return Combinators.combine(local, domain, Arbitraries.of("com", "co.uk", "example"))
        .as((name, host, top) -> name + "@" + host + "." + top);
  }

  @Provide
  Arbitrary<String> digits() {
    return Arbitraries.strings().numeric().ofLength(10);
  }

  @Provide
  Arbitrary<String> spellings() {
    return Arbitraries.of(
        "+1%s%s%s",
        "1%s%s%s",
        "%s%s%s",
        "(%s) %s-%s",
        "+1 (%s) %s-%s",
        "%s-%s-%s",
        "%s.%s.%s",
        "+1 %s %s %s",
        "+44\u00a0%s\u2011%s\u2011%s",
        "tel:+1-%s-%s-%s");
  }
}
