package df.sandbox.aloware;

import static org.assertj.core.api.Assertions.assertThat;

import df.sandbox.SandboxClient.Answer;
import df.sandbox.SandboxTest;
import df.sandbox.state.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlowareRestStyleTest extends SandboxTest {

  private Answer call(String method, String path, String body) throws Exception {
    String separator = path.contains("?") ? "&" : "?";
    return client.aloware(
        method, path + separator + "api_token=" + settings.alowareToken(), q(body));
  }

  @Test
  void a_contact_is_created_and_read_by_id() throws Exception {
    Answer created = call("POST", "/contacts", "{'phone_number':'2025550177','city':'Reno'}");
    assertThat(created.status()).isEqualTo(201);
    Answer read = call("GET", "/contacts/" + created.json().getInt("id"), "");
    assertThat(read.json().getString("phone_number")).isEqualTo("+12025550177");
  }

  @ParameterizedTest
  @ValueSource(strings = {"phone=%2B12025550177", "email=JANE%40example.com"})
  void contacts_are_found_by_phone_or_email(String query) throws Exception {
    sandbox.aloware().seed(json("{'phone_number':'2025550177','email':'jane@example.com'}"));
    sandbox.aloware().seed(json("{'phone_number':'2025550178'}"));
    assertThat(call("GET", "/contacts?" + query, "").json().getJsonArray("data")).hasSize(1);
  }

  @Test
  void an_update_replaces_what_it_names() throws Exception {
    sandbox.aloware().seed(json("{'id':5,'city':'Reno','state':'NV','tags':['a']}"));
    JsonObject after =
        call("PUT", "/contacts/5", "{'city':'Elko','tags':['b'],'custom_fields':{'x':'y'}}").json();
    assertThat(after.getString("city")).isEqualTo("Elko");
    assertThat(after.getString("state")).isEqualTo("NV");
    assertThat(Json.texts(after, "tags")).containsExactly("b");
    assertThat(after.getJsonObject("custom_fields")).hasSize(1);
  }

  @Test
  void what_is_missing_is_404() throws Exception {
    assertThat(call("GET", "/contacts/77", "").status()).isEqualTo(404);
    assertThat(call("PUT", "/contacts/77", "{}").status()).isEqualTo(404);
    assertThat(call("GET", "/calls/77", "").status()).isEqualTo(404);
    assertThat(call("PUT", "/call-lists/77", "{}").status()).isEqualTo(404);
  }

  @Test
  void a_call_is_read_by_id() throws Exception {
    sandbox.aloware().calls().put(json("{'id':9,'contact_id':5,'duration':75}"));
    assertThat(call("GET", "/calls/9", "").json().getInt("duration")).isEqualTo(75);
  }

  @Test
  void call_lists_are_made_changed_and_listed() throws Exception {
    int id = call("POST", "/call-lists", "{'name':'vip','contact_ids':[1]}").json().getInt("id");
    call("PUT", "/call-lists/" + id, "{'contact_ids':['1',2]}");
    JsonObject list = call("GET", "/call-lists", "").json().getJsonArray("data").getJsonObject(0);
    assertThat(list.getString("name")).isEqualTo("vip");
    assertThat(list.getJsonArray("contact_ids")).isEqualTo(json("{'a':[1,2]}").get("a"));
  }

  @Test
  void the_token_may_be_in_the_body_of_a_write() throws Exception {
    String body = q("{'api_token':'" + settings.alowareToken() + "','phone_number':'2025550177'}");
    Answer answer = client.aloware("POST", "/contacts", body);
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body()).doesNotContain("api_token");
  }

  @Test
  void without_the_token_it_is_401() throws Exception {
    assertThat(client.aloware("GET", "/contacts/5", "").status()).isEqualTo(401);
  }

  @Test
  void numbers_come_as_strings_when_told() throws Exception {
    sandbox.behaviour().set("alowareStringNumbers", true);
    sandbox.aloware().seed(json("{'id':5}"));
    assertThat(call("GET", "/contacts/5", "").json().getString("id")).isEqualTo("5");
  }

  @Test
  void switched_off_its_paths_get_the_page() throws Exception {
    sandbox.behaviour().set("alowareRestStyle", false);
    sandbox.aloware().seed(json("{'id':5}"));
    Answer answer = call("GET", "/contacts/5", "");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("<html>");
  }
}
