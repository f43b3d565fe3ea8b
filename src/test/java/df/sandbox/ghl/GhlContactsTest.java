package df.sandbox.ghl;

import static org.assertj.core.api.Assertions.assertThat;

import df.sandbox.SandboxClient.Answer;
import df.sandbox.SandboxTest;
import df.sandbox.state.Json;
import jakarta.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GhlContactsTest extends SandboxTest {

  @Test
  void a_created_contact_is_read_again_by_its_id() throws Exception {
    String id = ghlContact("'firstName':'Jane','lastName':'Doe'").getString("id");
    JsonObject read = client.ghl("GET", "/contacts/" + id, "").json().getJsonObject("contact");
    assertThat(read.getString("name")).isEqualTo("Jane Doe");
  }

  @Test
  void creating_answers_201_on_either_spelling_of_the_path() throws Exception {
    String body = q("{'locationId':'sandboxLocation','firstName':'Jane'}");
    assertThat(client.ghl("POST", "/contacts", body).status()).isEqualTo(201);
    assertThat(client.ghl("POST", "/contacts/", body).status()).isEqualTo(201);
  }

  @Test
  void a_phone_is_stored_in_e164() throws Exception {
    assertThat(ghlContact("'phone':'(202) 555-0177'").getString("phone")).isEqualTo("+12025550177");
  }

  @ParameterizedTest
  @CsvSource({"phone,202 555 0177", "email,JANE@example.com"})
  void a_second_contact_of_one_phone_or_email_is_refused(String field, String value)
      throws Exception {
    String id = ghlContact("'phone':'+12025550177','email':'jane@example.com'").getString("id");
    String body = q("{'locationId':'sandboxLocation','" + field + "':'" + value + "'}");
    Answer answer = client.ghl("POST", "/contacts/", body);
    assertThat(answer.status()).isEqualTo(400);
    JsonObject meta = answer.json().getJsonObject("meta");
    assertThat(meta.getString("contactId")).isEqualTo(id);
    assertThat(meta.getString("matchingField")).isEqualTo(field);
  }

  @Test
  void a_location_may_allow_a_second_one() throws Exception {
    sandbox.behaviour().set("ghlDuplicatesAllowed", true);
    ghlContact("'phone':'+12025550177'");
    ghlContact("'phone':'+12025550177'");
    assertThat(sandbox.ghl().byPhone("+12025550177")).hasSize(2);
  }

  @Test
  void an_update_to_anothers_phone_is_refused() throws Exception {
    ghlContact("'phone':'+12025550177'");
    String id = ghlContact("'phone':'+12025550178'").getString("id");
    Answer answer = client.ghl("PUT", "/contacts/" + id, q("{'phone':'+12025550177'}"));
    assertThat(answer.json().getJsonObject("meta").getString("matchingField")).isEqualTo("phone");
  }

  @Test
  void an_update_answers_in_their_spelling_with_the_contact() throws Exception {
    String id = ghlContact("'firstName':'Jane'").getString("id");
    JsonObject answer = client.ghl("PUT", "/contacts/" + id, q("{'city':'Reno'}")).json();
    assertThat(answer.getBoolean("succeded")).isTrue();
    assertThat(answer.getJsonObject("contact").getString("city")).isEqualTo("Reno");
  }

  @Test
  void null_and_empty_text_take_a_field_away() throws Exception {
    String id = ghlContact("'city':'Reno','state':'NV'").getString("id");
    client.ghl("PUT", "/contacts/" + id, q("{'city':null,'state':''}"));
    assertThat(sandbox.ghl().contact(id).orElseThrow()).doesNotContainKeys("city", "state");
  }

  @Test
  void tags_are_saved_in_lower_case_and_an_update_replaces_them() throws Exception {
    String id = ghlContact("'tags':['Hot Lead','VIP']").getString("id");
    assertThat(Json.texts(sandbox.ghl().contact(id).orElseThrow(), "tags"))
        .containsExactly("hot lead", "vip");
    client.ghl("PUT", "/contacts/" + id, q("{'tags':['Cold']}"));
    assertThat(Json.texts(sandbox.ghl().contact(id).orElseThrow(), "tags")).containsExactly("cold");
  }

  @Test
  void tags_are_added_and_removed_one_by_one() throws Exception {
    String id = ghlContact("'tags':['one']").getString("id");
    Answer added = client.ghl("POST", "/contacts/" + id + "/tags", q("{'tags':['Two']}"));
    assertThat(added.status()).isEqualTo(201);
    assertThat(Json.texts(added.json(), "tags")).containsExactly("one", "two");
    Answer removed = client.ghl("DELETE", "/contacts/" + id + "/tags", q("{'tags':['ONE']}"));
    assertThat(removed.status()).isEqualTo(200);
    assertThat(Json.texts(removed.json(), "tags")).containsExactly("two");
  }

  @Test
  void removing_tags_without_a_body_is_422() throws Exception {
    String id = ghlContact("'tags':['one']").getString("id");
    assertThat(client.ghl("DELETE", "/contacts/" + id + "/tags", "").status()).isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "'phone':12025550177",
        "'dnd':'yes'",
        "'tags':'one'",
        "'customFields':{}",
        "'companyName':'Acme'",
        "'locationId':'sandboxLocation'",
        "'nickname':'J'",
        "'email':'nobody'",
        "'dndSettings':{'SMS':{'status':'on'}}"
      })
  void an_update_of_a_wrong_type_or_an_unknown_field_is_422(String field) throws Exception {
    String id = ghlContact("'firstName':'Jane'").getString("id");
    Answer answer = client.ghl("PUT", "/contacts/" + id, q("{" + field + "}"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().getJsonArray("message")).hasSize(1);
  }

  @Test
  void custom_fields_are_written_by_id_or_key_and_read_as_values() throws Exception {
    String budget = sandbox.ghl().customFields().named("Budget");
    String size = sandbox.ghl().customFields().named("Team Size");
    JsonObject contact =
        ghlContact(
            "'customFields':[{'id':'"
                + budget
                + "','field_value':'high'},"
                + "{'key':'team_size','field_value':7},{'id':'unknown','field_value':'x'}]");
    assertThat(Json.objects(contact, "customFields"))
        .containsExactly(
            Json.object(Map.of("id", budget, "value", "high")),
            Json.object(Map.of("id", size, "value", 7)));
  }

  @Test
  void the_locations_custom_fields_are_listed_with_their_names() throws Exception {
    sandbox.ghl().customFields().named("Budget");
    JsonObject answer = client.ghl("GET", "/locations/sandboxLocation/customFields", "").json();
    assertThat(answer.getJsonArray("customFields").getJsonObject(0).getString("name"))
        .isEqualTo("Budget");
  }

  @Test
  void a_field_that_is_to_be_dropped_is_accepted_and_not_stored() throws Exception {
    sandbox.behaviour().set("ghlDroppedFields", java.util.List.of("timezone"));
    String id = ghlContact("'timezone':'America/Denver','city':'Reno'").getString("id");
    assertThat(sandbox.ghl().contact(id).orElseThrow())
        .doesNotContainKey("timezone")
        .containsKey("city");
  }

  @ParameterizedTest
  @CsvSource({"false,1", "true,2"})
  void partial_dnd_settings_replace_or_merge_as_told(boolean merges, int channels)
      throws Exception {
    sandbox.behaviour().set("ghlDndSettingsMerge", merges);
    String id = ghlContact("'dndSettings':{'Call':{'status':'active'}}").getString("id");
    client.ghl("PUT", "/contacts/" + id, q("{'dndSettings':{'SMS':{'status':'active'}}}"));
    assertThat(sandbox.ghl().contact(id).orElseThrow().getJsonObject("dndSettings"))
        .hasSize(channels);
  }

  @ParameterizedTest
  @CsvSource({
    "number=%2B12025550177,true",
    "number=+12025550177,false",
    "email=JANE@example.com,true",
    "number=%2B12025550199,false"
  })
  void the_search_for_duplicates_finds_by_number_or_email(String query, boolean found)
      throws Exception {
    String id = ghlContact("'phone':'+12025550177','email':'jane@example.com'").getString("id");
    JsonObject answer =
        client
            .ghl("GET", "/contacts/search/duplicate?locationId=sandboxLocation&" + query, "")
            .json();
    assertThat(answer.get("contact").toString().contains(id)).isEqualTo(found);
  }

  @Test
  void notes_are_written_read_and_changed() throws Exception {
    String id = ghlContact("'firstName':'Jane'").getString("id");
    String notes = "/contacts/" + id + "/notes";
    Answer created = client.ghl("POST", notes, q("{'body':'Called'}"));
    assertThat(created.status()).isEqualTo(201);
    String note = created.json().getJsonObject("note").getString("id");
    client.ghl("PUT", notes + "/" + note, q("{'body':'Called twice'}"));
    assertThat(client.ghl("GET", notes, "").json().getJsonArray("notes"))
        .singleElement()
        .satisfies(
            kept -> assertThat(kept.asJsonObject().getString("body")).isEqualTo("Called twice"));
  }

  @Test
  void a_deleted_contact_is_missing() throws Exception {
    String id = ghlContact("'firstName':'Jane'").getString("id");
    client.ghl("DELETE", "/contacts/" + id, "");
    Answer answer = client.ghl("GET", "/contacts/" + id, "");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json()).containsKeys("statusCode", "message", "traceId");
  }
}
