package df.sandbox.ghl;

import static org.assertj.core.api.Assertions.assertThat;

import df.sandbox.SandboxClient.Answer;
import df.sandbox.SandboxTest;
import df.sandbox.state.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GhlSearchTest extends SandboxTest {

  @BeforeEach
  void three_contacts() {
    seed("Ann", "'tags':['vip'],'email':'ann@example.com'");
    seed("Bob", "'tags':['vip','cold']");
    seed("Cas", "'dnd':true");
  }

  private void seed(String name, String more) {
    sandbox.ghl().seed(json("{'firstName':'" + name + "'," + more + "}"));
    clock.forward(Duration.ofHours(1));
  }

  private JsonObject search(String more) throws Exception {
    return client
        .ghl("POST", "/contacts/search", q("{'locationId':'sandboxLocation'," + more + "}"))
        .json();
  }

  private static List<String> names(JsonObject answer) {
    return Json.objects(answer, "contacts").stream()
        .map(contact -> contact.getString("firstName"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'field':'tags','operator':'eq','value':['VIP']} | Bob,Ann",
        "{'field':'tags','operator':'contains','value':'col'} | Bob",
        "{'field':'tags','operator':'not_contains','value':'vip'} | Cas",
        "{'field':'email','operator':'exists'} | Ann",
        "{'field':'email','operator':'not_exists'} | Cas,Bob",
        "{'field':'dnd','operator':'eq','value':true} | Cas",
        "{'field':'dateUpdated','operator':'range','value':{'gte':'2026-11-20T13:00:00Z'}} | Cas,Bob",
        "{'field':'dateUpdated','operator':'range','value':{'gt':'2026-11-20T12:00:00Z','lt':1795183200000}} | Bob",
        "{'group':'OR','filters':[{'field':'firstName','operator':'eq','value':'ann'},{'field':'dnd','operator':'eq','value':true}]} | Cas,Ann"
      })
  void filters_choose(String filter, String expected) throws Exception {
    assertThat(names(search("'pageLimit':10,'filters':[" + filter + "]")))
        .containsExactly(expected.split(","));
  }

  @Test
  void a_query_looks_into_name_email_and_phone() throws Exception {
    assertThat(names(search("'pageLimit':10,'query':'EXAMPLE.com'"))).containsExactly("Ann");
  }

  @Test
  void pages_follow_each_other_by_number() throws Exception {
    assertThat(names(search("'pageLimit':2,'page':2"))).containsExactly("Ann");
  }

  @Test
  void pages_follow_each_other_by_search_after() throws Exception {
    List<String> seen = new ArrayList<>();
    String after = "";
    for (int page = 0; page < 3; page++) {
      JsonObject answer =
          search("'pageLimit':1,'sort':[{'field':'dateUpdated','direction':'asc'}]" + after);
      seen.addAll(names(answer));
      JsonArray place = Json.objects(answer, "contacts").get(0).getJsonArray("searchAfter");
      after = ",'searchAfter':" + place;
    }
    assertThat(seen).containsExactly("Ann", "Bob", "Cas");
  }

  @Test
  void a_page_too_large_is_422() throws Exception {
    Answer answer =
        client.ghl(
            "POST", "/contacts/search", q("{'locationId':'sandboxLocation','pageLimit':501}"));
    assertThat(answer.status()).isEqualTo(422);
  }

  @Test
  void the_search_lags_behind_as_told() throws Exception {
    sandbox.behaviour().set("ghlSearchLagMillis", 5_000);
    sandbox.ghl().seed(json("{'firstName':'Dan'}"));
    assertThat(names(search("'pageLimit':10"))).doesNotContain("Dan");
    clock.forward(Duration.ofSeconds(5));
    assertThat(names(search("'pageLimit':10"))).contains("Dan");
  }
}
