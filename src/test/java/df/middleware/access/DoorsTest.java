package df.middleware.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorsTest {
  private final Doors doors =
      new Doors(Secrets.of("jobs", "jobs before"), Secrets.of("admin"), Secrets.of("send"));

  private boolean opens(String path, String header, String value) {
    return doors
        .of(path)
        .orElseThrow()
        .opensTo(name -> Optional.ofNullable(Map.of(header, value).get(name)));
  }

  @ParameterizedTest
  @CsvSource({
    "jobs/enqueue-pending, X-DF-JOBS-SECRET",
    "jobs,                 X-DF-JOBS-SECRET",
    "sync/contacts,        X-DF-JOBS-SECRET",
    "admin/events/1/2/3,   X-DF-ADMIN-SECRET",
    "/admin,               X-DF-ADMIN-SECRET",
    "texting/messages,     X-DF-SEND-SECRET",
    "texting/messages/7,   X-DF-SEND-SECRET",
  })
  void a_closed_part_asks_for_its_own_header(String path, String header) {
    assertThat(doors.of(path).orElseThrow().header()).isEqualTo(header);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//admin//events",
        "admin;x=1/events",
        "./admin/events",
        "%61dmin/events",
        "%2561dmin/events",
        "admin%2Fevents",
        "admin%3Bx/events",
        "ADMIN/events",
        "admin/",
        "\\admin\\events",
        "admin/{id: [0-9]+}",
        "%61dmin/%zz"
      })
  void no_spelling_of_a_closed_address_is_open(String path) {
    assertThat(doors.of(path)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/", "webhooks/ghl", "health", "texting", "texting/other", "administration"})
  void the_rest_has_no_door(String path) {
    assertThat(doors.of(path)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "jobs,             X-DF-JOBS-SECRET,  jobs,        true",
    "sync/lists,       X-DF-JOBS-SECRET,  jobs before, true",
    "jobs,             X-DF-JOBS-SECRET,  job,         false",
    "jobs,             X-DF-JOBS-SECRET,  '',          false",
    "jobs,             X-DF-ADMIN-SECRET, admin,       false",
    "jobs,             X-DF-ADMIN-SECRET, jobs,        false",
    "admin,            X-DF-ADMIN-SECRET, admin,       true",
    "admin,            X-DF-SEND-SECRET,  send,        false",
    "texting/messages, X-DF-SEND-SECRET,  send,        true",
    "texting/messages, X-DF-ADMIN-SECRET, admin,       true",
    "texting/messages, X-DF-SEND-SECRET,  admin,       false",
  })
  void a_door_opens_to_its_secrets_only(String path, String header, String value, boolean open) {
    assertThat(opens(path, header, value)).isEqualTo(open);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jobs", "admin", "texting/messages"})
  void a_secret_that_is_not_set_closes_its_door(String path) {
    Doors closed = new Doors(Secrets.none(), Secrets.none(), Secrets.none());
    assertThat(closed.of(path).orElseThrow().opensTo(header -> Optional.of(""))).isFalse();
  }

  @Test
  void a_header_that_the_server_read_as_latin_is_compared_as_the_bytes_that_came() {
    String received =
        new String("pässwörd".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(Secrets.of("pässwörd").accept(received)).isTrue();
  }

  @Test
  void a_secret_is_not_in_any_text() {
    assertThat(Secrets.of("hush-hush").toString()).doesNotContain("hush");
  }
}
