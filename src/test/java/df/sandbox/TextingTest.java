package df.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TextingTest extends SandboxTest {
  private static final String MESSAGE = "{'to':'+12025550177','from':'+12025550100','body':'Hi'}";

  @Test
  void a_message_is_taken_and_kept() throws Exception {
    String id = client.texting(q(MESSAGE)).json().getString("id");
    assertThat(sandbox.texting().messages())
        .singleElement()
        .satisfies(message -> assertThat(message.getString("id")).isEqualTo(id));
  }

  @Test
  void without_the_key_it_is_401() throws Exception {
    assertThat(
            client
                .send("POST", sandbox.textingBaseUrl() + "/messages", q(MESSAGE), Map.of())
                .status())
        .isEqualTo(401);
  }

  @Test
  void without_a_text_it_is_422() throws Exception {
    assertThat(client.texting(q("{'to':'+12025550177','from':'+12025550100'}")).status())
        .isEqualTo(422);
  }
}
