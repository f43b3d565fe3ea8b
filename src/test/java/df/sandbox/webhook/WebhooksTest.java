package df.sandbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import df.sandbox.SandboxClient.Answer;
import df.sandbox.SandboxSettings;
import df.sandbox.SandboxTest;
import df.sandbox.state.Json;
import df.sandbox.state.Vendor;
import df.sandbox.webhook.Receiver.Received;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhooksTest extends SandboxTest {
  private Receiver receiver;
  private KeyPair keys;

  @Override
  protected SandboxSettings.Builder configure(SandboxSettings.Builder builder) throws Exception {
    receiver = new Receiver();
    keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    return builder.targets(receiver.targets()).ghlSigningKey(keys.getPrivate());
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  private void settle() {
    eventually(() -> sandbox.deliveriesUnderway() == 0);
  }

  private JsonObject only(Vendor vendor) {
    settle();
    assertThat(receiver.all(vendor)).hasSize(1);
    return receiver.all(vendor).get(0).json();
  }

  @Test
  void a_created_contact_comes_back_signed() throws Exception {
    String id = ghlContact("'firstName':'Jane'").getString("id");
    assertThat(only(Vendor.GHL).getString("id")).isEqualTo(id);
    Received received = receiver.all(Vendor.GHL).get(0);
    Signature signature = Signature.getInstance("Ed25519");
    signature.initVerify(keys.getPublic());
    signature.update(received.body().getBytes(StandardCharsets.UTF_8));
    assertThat(signature.verify(Base64.getDecoder().decode(received.header("X-ghl-signature"))))
        .isTrue();
  }

  @Test
  void a_ghl_webhook_has_the_vendors_shape() throws Exception {
    ghlContact("'firstName':'Jane','timezone':'America/Denver','tags':['A']");
    assertThat(only(Vendor.GHL))
        .containsKeys("type", "locationId", "webhookId", "timestamp", "tags", "customFields")
        .doesNotContainKeys("timezone", "dateUpdated", "dndSettings");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'city':'Reno'} | ContactUpdate",
        "{'timezone':'America/Denver'} | ContactUpdate",
        "{'tags':['new']} | ContactTagUpdate",
        "{'dnd':true} | ContactDndUpdate",
        "{'dndSettings':{'SMS':{'status':'active'}}} | ContactDndUpdate",
        "{'city':'Reno','tags':['new']} | ContactUpdate,ContactTagUpdate",
        "{'firstName':'Jane'} | ''",
        "{'inboundDndSettings':{'all':{'status':'active'}}} | ''"
      })
  void what_changed_names_the_webhooks(String change, String types) throws Exception {
    String id = sandbox.ghl().seed(json("{'firstName':'Jane'}")).getString("id");
    client.ghl("PUT", "/contacts/" + id, q(change));
    settle();
    List<String> expected = types.equals("''") ? List.of() : List.of(types.split(","));
    assertThat(receiver.ghlTypes()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void a_tag_webhook_carries_the_whole_set() throws Exception {
    String id = sandbox.ghl().seed(json("{'tags':['one']}")).getString("id");
    client.ghl("POST", "/contacts/" + id + "/tags", q("{'tags':['Two']}"));
    assertThat(Json.texts(only(Vendor.GHL), "tags")).containsExactly("one", "two");
  }

  @Test
  void a_tag_that_is_there_already_sends_nothing() throws Exception {
    String id = sandbox.ghl().seed(json("{'tags':['one']}")).getString("id");
    client.ghl("POST", "/contacts/" + id + "/tags", q("{'tags':['ONE']}"));
    settle();
    assertThat(receiver.received).isEmpty();
  }

  @Test
  void notes_and_deletions_come_back_too() throws Exception {
    String id = sandbox.ghl().seed(json("{'firstName':'Jane'}")).getString("id");
    sandbox.ghl().notes().create(id, json("{'body':'Hi'}"));
    sandbox.ghl().delete(id);
    settle();
    assertThat(receiver.ghlTypes()).containsExactlyInAnyOrder("NoteCreate", "ContactDelete");
  }

  @ParameterizedTest
  @CsvSource({"429,4", "500,1"})
  void ghl_tries_again_on_429_only(int status, int attempts) throws Exception {
    sandbox.behaviour().set("ghlRetries", 3);
    sandbox.behaviour().set("ghlRetryGapMillis", 1);
    receiver.status = status;
    ghlContact("'firstName':'Jane'");
    settle();
    assertThat(receiver.received).hasSize(attempts);
  }

  @Test
  void aloware_tells_of_contacts_with_basic_authentication_and_never_again() throws Exception {
    receiver.status = 429;
    sandbox.aloware().create(json("{'phone_number':'2025550177'}"));
    JsonObject webhook = only(Vendor.ALOWARE);
    assertThat(webhook.getString("event")).isEqualTo("ContactCreated");
    assertThat(webhook.getJsonObject("body").getString("phone_number")).isEqualTo("+12025550177");
    assertThat(receiver.received.get(0).header("Authorization")).startsWith("Basic ");
  }

  @Test
  void an_unchanged_aloware_contact_sends_nothing() {
    sandbox.aloware().seed(json("{'id':5,'city':'Reno'}"));
    sandbox.aloware().update("5", json("{'city':'Reno'}"));
    sandbox.aloware().update("5", json("{'city':'Elko'}"));
    assertThat(only(Vendor.ALOWARE).getString("event")).isEqualTo("ContactUpdated");
  }

  @Test
  void a_call_sends_its_six_webhooks_also_twice_and_shuffled() throws Exception {
    sandbox.aloware().calls().put(json("{'id':9,'lead_number':'+12025550177','duration':75}"));
    client.control("POST", "/aloware/calls/9/fan-out", q("{'duplicates':1,'order':'shuffled'}"));
    settle();
    assertThat(receiver.all(Vendor.ALOWARE)).hasSize(12);
    assertThat(receiver.all(Vendor.ALOWARE).stream().map(one -> one.json().getString("event")))
        .contains("OutboundPhoneCall", "OutboundPhoneCall-DispositionCompleted", "Recording-Saved")
        .contains("Call-Disposed", "transcription.call.summarized");
  }

  @Test
  void a_text_sent_is_reported_with_the_secret() throws Exception {
    String id =
        client
            .texting(q("{'to':'+12025550177','from':'+12025550100','body':'Hi'}"))
            .json()
            .getString("id");
    settle();
    assertThat(receiver.all(Vendor.TEXTING))
        .extracting(one -> one.json().getJsonObject("message").getString("id"))
        .containsExactly(id, id);
    assertThat(receiver.received.get(0).header("X-texting-secret"))
        .isEqualTo(settings.textingSecret());
  }

  @Test
  void with_echoes_off_nothing_is_sent() throws Exception {
    sandbox.behaviour().set("echo", false);
    ghlContact("'firstName':'Jane'");
    assertThat(sandbox.deliveries(Vendor.GHL)).isEmpty();
  }

  @Test
  void a_target_that_is_away_disturbs_nobody() throws Exception {
    receiver.close();
    ghlContact("'firstName':'Jane'");
    settle();
    assertThat(sandbox.deliveries(Vendor.GHL).get(0).error()).isNotEmpty();
  }

  @Test
  void a_persons_edit_is_told_too() throws Exception {
    String id = sandbox.ghl().seed(json("{'firstName':'Jane'}")).getString("id");
    client.control("POST", "/person/ghl/contacts/" + id, q("{'city':'Reno'}"));
    assertThat(only(Vendor.GHL).getString("city")).isEqualTo("Reno");
  }

  @Test
  void any_body_can_be_sent_signed_and_its_answer_seen() throws Exception {
    receiver.status = 202;
    Answer answer = client.control("POST", "/send/aloware", q("{'test_payload':true}"));
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.json().getBoolean("success")).isTrue();
    assertThat(receiver.received.get(0).body()).isEqualTo(q("{'test_payload':true}"));
  }
}
