package df.middleware.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import df.middleware.problem.Refused;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhomTest {
  private static Whom read(Map<String, Object> asked) {
    return Whom.read(Payload.of(asked), new PhoneNumbers("US"));
  }

  @Test
  void a_number_and_an_address_are_read_in_their_normal_form() {
    Whom whom = read(Map.of("phone", "(202) 555-0142", "email", "Ann@Example.com"));

    assertThat(whom.phone()).contains("+12025550142");
    assertThat(whom.email()).contains("ann@example.com");
    assertThat(whom.givenBy()).isEqualTo("phone, email");
  }

  @Test
  void nobody_in_particular_is_refused() {
    assertThatThrownBy(() -> read(Map.of("name", "Ann"))).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> read(Map.of("phone", " "))).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @CsvSource({"phone, 12", "email, ann"})
  void what_is_no_number_or_address_is_refused(String field, String value) {
    assertThatThrownBy(() -> read(Map.of(field, value))).isInstanceOf(Refused.class);
  }

  @Test
  void its_text_names_nobody() {
    assertThat(read(Map.of("phone", "+12025550142")).toString()).doesNotContain("0142");
  }
}
