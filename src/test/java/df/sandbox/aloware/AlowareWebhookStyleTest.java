package df.sandbox.aloware;

import static org.assertj.core.api.Assertions.assertThat;

import df.sandbox.SandboxClient.Answer;
import df.sandbox.SandboxTest;
import df.sandbox.state.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

class AlowareWebhookStyleTest extends SandboxTest {

  private Answer post(String path, String fields) throws Exception {
    return client.aloware(
        "POST",
        "/webhook/" + path,
        q("{'api_token':'" + settings.alowareToken() + "'," + fields + "}"));
  }

  private Answer lookUp(String phone) throws Exception {
    return client.aloware(
        "GET",
        "/webhook/contact/phone-number?api_token="
            + settings.alowareToken()
            + "&phone_number="
            + phone,
        "");
  }

  @Test
  void a_form_creates_and_gives_no_id() throws Exception {
    Answer answer = post("forms", "'phone_number':'2025550177','name':'Jane Doe'");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json()).isEqualTo(json("{'message':'Contact created.'}"));
  }

  @Test
  void a_contact_is_found_by_phone_afterwards() throws Exception {
    post("forms", "'phone_number':'2025550177','name':'Jane Doe','tags':'hot, new'");
    JsonObject found = lookUp("%2B12025550177").json();
    assertThat(found.getString("last_name")).isEqualTo("Doe");
    assertThat(Json.texts(found, "tags")).containsExactly("hot", "new");
  }

  @Test
  void a_known_phone_is_409_unless_the_update_is_forced() throws Exception {
    post("forms", "'phone_number':'2025550177'");
    assertThat(post("forms", "'phone_number':'2025550177','city':'Reno'").status()).isEqualTo(409);
    Answer forced = post("forms", "'phone_number':'2025550177','city':'Reno','force_update':true");
    assertThat(forced.status()).isEqualTo(200);
    assertThat(sandbox.aloware().byPhone("2025550177").get(0).getString("city")).isEqualTo("Reno");
  }

  @Test
  void a_form_without_a_phone_is_422() throws Exception {
    Answer answer = post("forms", "'email':'jane@example.com'");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().getJsonObject("errors")).containsKey("phone_number");
  }

  @Test
  void a_form_sets_do_not_call_and_puts_on_lists() throws Exception {
    sandbox.aloware().lists().put(json("{'id':12,'name':'vip'}"));
    post("forms", "'phone_number':'2025550177','is_dnc':true,'list_ids':'12'");
    JsonObject contact = sandbox.aloware().contacts().get(0);
    assertThat(contact.getBoolean("is_dnc")).isTrue();
    assertThat(Json.texts(sandbox.aloware().lists().all().get(0), "contact_ids"))
        .containsExactly(contact.get("id").toString());
  }

  @Test
  void a_contact_leaves_all_lists_at_once() throws Exception {
    sandbox.aloware().seed(json("{'id':5,'phone_number':'+12025550177'}"));
    sandbox.aloware().lists().put(json("{'id':12,'name':'vip','contact_ids':[5,6]}"));
    Answer answer = post("powerdialer-remove-contact-from-lists", "'contact_id':5");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(Json.texts(sandbox.aloware().lists().all().get(0), "contact_ids"))
        .containsExactly("6");
    assertThat(post("powerdialer-remove-contact-from-lists", "'contact_id':99").status())
        .isEqualTo(404);
  }

  @Test
  void a_message_is_accepted() throws Exception {
    Answer answer = post("sms-gateway/send", "'to':'2025550177','message':'Hi'");
    assertThat(answer.status()).isEqualTo(202);
  }

  @Test
  void nobody_and_no_number_are_404_and_400() throws Exception {
    assertThat(lookUp("%2B12025550177").status()).isEqualTo(404);
    assertThat(lookUp("").status()).isEqualTo(400);
  }

  @Test
  void without_the_token_it_is_401() throws Exception {
    assertThat(client.aloware("POST", "/webhook/forms", q("{'phone_number':'1'}")).status())
        .isEqualTo(401);
  }

  @Test
  void an_unknown_path_gets_a_page_with_200() throws Exception {
    Answer answer = client.aloware("GET", "/webhook/contact/by-id", "");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("text/html");
  }
}
