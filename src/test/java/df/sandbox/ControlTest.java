package df.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import df.sandbox.SandboxClient.Answer;
import df.sandbox.state.Vendor;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlTest extends SandboxTest {

  @Test
  void the_overview_names_what_can_be_done() throws Exception {
    assertThat(client.control("GET", "", "").body())
        .contains("/control/ghl/contacts")
        .contains("/control/faults");
  }

  @Test
  void a_contact_set_here_is_found_by_the_vendors_api() throws Exception {
    client.control("PUT", "/ghl/contacts/abc", q("{'phone':'2025550177','tags':['VIP']}"));
    JsonObject contact = client.ghl("GET", "/contacts/abc", "").json().getJsonObject("contact");
    assertThat(contact.getString("phone")).isEqualTo("+12025550177");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"phone=+12025550177", "phone=202-555-0177", "email=JANE@example.com", "tags=VIP"})
  void contacts_are_filtered(String query) throws Exception {
    client.control(
        "POST",
        "/ghl/contacts",
        q("{'phone':'2025550177','tags':['VIP'],'email':'jane@example.com'}"));
    client.control("POST", "/ghl/contacts", q("{'phone':'2025550178'}"));
    Answer answer = client.control("GET", "/ghl/contacts?" + query, "");
    assertThat(answer.json().getInt("total")).isEqualTo(1);
    assertThat(answer.body().lines().count()).isGreaterThan(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ghl/contacts",
        "ghl/notes",
        "ghl/customFields",
        "aloware/contacts",
        "aloware/calls",
        "aloware/call-lists",
        "texting/messages"
      })
  void each_table_is_set_read_and_emptied(String table) throws Exception {
    client.control("PUT", "/" + table + "/7", q("{'name':'Some one'}"));
    assertThat(client.control("GET", "/" + table + "/7", "").status()).isEqualTo(200);
    assertThat(client.control("DELETE", "/" + table + "/7", "").status()).isEqualTo(204);
    assertThat(client.control("GET", "/" + table + "/7", "").status()).isEqualTo(404);
    client.control("POST", "/" + table, q("{'name':'Another'}"));
    assertThat(client.control("DELETE", "/" + table, "").status()).isEqualTo(204);
    assertThat(client.control("GET", "/" + table, "").json().getInt("total")).isZero();
  }

  @Test
  void the_log_of_requests_holds_no_token() throws Exception {
    client.aloware("GET", "/contacts/5?api_token=" + settings.alowareToken(), "");
    client.aloware(
        "POST",
        "/webhook/forms",
        q("{'api_token':'" + settings.alowareToken() + "','phone_number':'2025550177'}"));
    Answer log = client.control("GET", "/requests?vendor=aloware", "");
    assertThat(log.json().getInt("total")).isEqualTo(2);
    assertThat(log.body()).doesNotContain(settings.alowareToken()).contains("2025550177");
  }

  @Test
  void the_log_of_requests_is_filtered_and_emptied() throws Exception {
    client.ghl("GET", "/contacts/a", "");
    client.ghl("DELETE", "/contacts/b", "");
    assertThat(
            client.control("GET", "/requests?method=get&path=/contacts", "").json().getInt("total"))
        .isEqualTo(1);
    client.control("DELETE", "/requests", "");
    assertThat(sandbox.requests(Vendor.GHL)).isEmpty();
  }

  @Test
  void settings_are_changed_and_shown() throws Exception {
    Answer answer =
        client.control(
            "POST",
            "/settings",
            q("{'ghlRateLimit':7,'targets':{'ghl':'http://localhost:1/hook'}}"));
    assertThat(answer.json().getInt("ghlRateLimit")).isEqualTo(7);
    assertThat(answer.json().getJsonObject("targets").getString("ghl")).contains("/hook");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'nonsense':1}", "{'echo':'yes'}", "{'ghlRateLimit':-1}", "not json"})
  void a_setting_that_makes_no_sense_is_400(String body) throws Exception {
    assertThat(client.control("POST", "/settings", q(body)).status()).isEqualTo(400);
  }

  @Test
  void a_reset_forgets_everything() throws Exception {
    ghlContact("'firstName':'Jane'");
    sandbox.behaviour().set("ghlRateLimit", 0);
    client.control("POST", "/reset", "");
    assertThat(sandbox.ghl().contacts()).isEmpty();
    assertThat(sandbox.requests(Vendor.GHL)).isEmpty();
    assertThat(client.ghl("GET", "/contacts/a", "").header("X-RateLimit-Remaining"))
        .isEqualTo("99");
  }

  @Test
  void what_nobody_knows_is_404() throws Exception {
    assertThat(client.control("GET", "/ghl/opportunities", "").status()).isEqualTo(404);
    assertThat(client.control("POST", "/person/ghl/contacts/x", q("{'city':'Reno'}")).status())
        .isEqualTo(404);
  }

  @Test
  void sending_without_a_target_is_400() throws Exception {
    assertThat(client.control("POST", "/send/ghl", "{}").status()).isEqualTo(400);
  }
}
