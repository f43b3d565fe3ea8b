package df.middleware.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VendorReplyTest {
  private static VendorReply read(byte[] body) throws IOException {
    return VendorReply.read(200, Map.of("X-A", List.of(" 1 ")), new ByteArrayInputStream(body));
  }

  @Test
  void the_body_is_utf_8() throws IOException {
    assertThat(read("Zoë".getBytes(StandardCharsets.UTF_8)).body()).isEqualTo("Zoë");
  }

  @Test
  void headers_are_found_in_any_case() throws IOException {
    assertThat(read(new byte[0]).header("x-a")).contains("1");
  }

  @Test
  void an_answer_that_is_too_big_is_not_read_to_its_end() {
    assertThatThrownBy(() -> read(new byte[6 * 1024 * 1024])).isInstanceOf(IOException.class);
  }

  @Test
  void nothing_of_a_person_is_shown() throws IOException {
    assertThat(read("ann@example.com".getBytes(StandardCharsets.UTF_8)))
        .hasToString("VendorReply(200)");
  }
}
