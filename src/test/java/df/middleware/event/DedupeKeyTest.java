package df.middleware.event;

import static df.middleware.event.Payloads.json;
import static df.middleware.event.Payloads.only;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DedupeKeyTest {
  private static final byte[] BODY = "body".getBytes(UTF_8);
  private static final String SHA256_OF_BODY =
      "230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5";

  private final GhlEvents ghl = new GhlEvents(Payloads.PHONES, Optional.empty());
  private final TextingEvents texting = new TextingEvents(Payloads.PHONES);

  private DedupeKey ghl(String json) {
    return DedupeKey.of(only(ghl.read(json(json))), BODY, Optional.empty());
  }

  private DedupeKey texting(String json, String webhookId) {
    return DedupeKey.of(only(texting.read(json(json))), BODY, Optional.of(webhookId));
  }

  @Test
  void ghls_delivery_id_is_the_key() {
    assertThat(ghl("{'type':'ContactCreate','webhookId':'w1'}"))
        .isEqualTo(new DedupeKey("ghl:w1", true));
  }

  @Test
  void without_an_id_the_body_is_the_key() {
    assertThat(ghl("{'type':'ContactCreate'}"))
        .isEqualTo(new DedupeKey("ghl:sha256:" + SHA256_OF_BODY, false));
  }

  @Test
  void an_id_that_no_index_can_hold_is_none() {
    assertThat(ghl("{'type':'ContactCreate','webhookId':'" + "w".repeat(9000) + "'}").byDelivery())
        .isFalse();
  }

  @Test
  void a_texting_events_own_id_comes_before_its_message() {
    assertThat(texting("{'id':'e1','type':'message.sent','message':{'id':'m1'}}", "w1").value())
        .isEqualTo("texting:event:e1:message.sent");
  }

  @Test
  void a_message_has_one_key_for_each_of_its_events() {
    assertThat(texting("{'type':'message.sent','message':{'id':'m1'}}", "w1").value())
        .isEqualTo("texting:message:m1:message.sent");
    assertThat(texting("{'type':'message.delivered','message':{'id':'m1'}}", "w1").value())
        .isEqualTo("texting:message:m1:message.delivered");
  }

  @Test
  void a_webhook_id_counts_where_the_body_names_nothing() {
    assertThat(texting("{'type':'message.received','from':'1'}", "w1"))
        .isEqualTo(new DedupeKey("texting:webhook:w1", true));
  }

  @Test
  void the_id_of_something_unknown_is_no_key() {
    assertThat(texting("{'type':'contact.updated','data':{'id':'c1'}}", "").byDelivery()).isFalse();
  }

  @Test
  void events_of_one_body_have_keys_of_their_own() {
    Incoming event = only(texting.read(json("{'type':'message.received'}")));
    assertThat(DedupeKey.of(event, BODY, Optional.empty(), 1))
        .isNotEqualTo(DedupeKey.of(event, BODY, Optional.empty(), 0));
  }
}
