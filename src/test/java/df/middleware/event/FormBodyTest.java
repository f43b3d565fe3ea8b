package df.middleware.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormBodyTest {

  private static Object read(String form) throws NotJson {
    return FormBody.read(form.getBytes(UTF_8)).tree();
  }

  @Test
  void reads_escapes_and_plus_signs() throws NotJson {
    assertThat(read("From=%2B1202&Body=a+b%26c%3d%C3%ab&Empty=&Bare&é=x"))
        .isEqualTo(Map.of("From", "+1202", "Body", "a b&c=ë", "Empty", "", "Bare", "", "é", "x"));
  }

  @Test
  void the_last_of_a_repeated_field_holds() throws NotJson {
    assertThat(read("a=1&&a=2&")).isEqualTo(Map.of("a", "2"));
  }

  @Test
  void an_empty_form_is_an_empty_object() throws NotJson {
    assertThat(read("")).isEqualTo(Map.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a=%", "a=%2", "a=%zz", "%=1", "a=%2&b=1", "a=%C3", "a=%ED%A0%80", "a=%-1"})
  void a_broken_escape_is_refused(String form) {
    assertThatExceptionOfType(NotJson.class).isThrownBy(() -> read(form));
  }
}
