package df.middleware.aloware.restclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.aloware.AlowareCallLists;
import df.middleware.aloware.AlowareCallLists.CallList;
import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.aloware.AlowareSettings;
import df.middleware.vendor.FakeBudget;
import df.middleware.vendor.PlainJson;
import df.middleware.vendor.StubVendor;
import df.middleware.vendor.VendorRejected;
import df.middleware.vendor.VendorUnavailable;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpAlowareCallListsTest {
  private final StubVendor aloware = new StubVendor();
  private final AlowareCallLists lists = lists();

  private AlowareCallLists lists() {
    URI base = URI.create(aloware.address() + "/api/v1");
    AlowareSettings settings = new AlowareSettings(base, Optional.of("tok"), Style.REST);
    PlainJson json = new PlainJson();
    Clock clock = Clock.systemUTC();
    AlowareGateway gateway = new AlowareGateway(settings, FakeBudget.turn(), json, clock);
    return new HttpAlowareCallLists(settings, new TestConnection(base), gateway, json, clock);
  }

  @AfterEach
  void close() {
    aloware.close();
  }

  @Test
  void all_lists_are_read_with_their_members_whatever_type_the_ids_have() {
    aloware.willAnswer(
        200, "{\"data\":[{\"id\":7,\"name\":\"VIP\",\"contact_ids\":[4711,\"4712\"]}]}");

    assertThat(lists.all()).containsExactly(new CallList("7", "VIP", Set.of("4711", "4712")));
    assertThat(aloware.onlyRequest().path()).isEqualTo("/api/v1/call-lists");
    assertThat(aloware.onlyRequest().query()).isEqualTo("api_token=tok");
  }

  @Test
  void an_account_without_lists_by_id_is_unavailable_rather_than_without_lists() {
    aloware.willAnswer(200, "<!doctype html>");

    assertThatThrownBy(lists::all).isInstanceOf(VendorUnavailable.class);
  }

  @Test
  void a_list_is_made_with_its_members_as_numbers() {
    aloware.willAnswer(201, "{\"id\":7,\"name\":\"VIP\",\"contact_ids\":[4711]}");

    assertThat(lists.create("VIP", List.of("4711")).id()).isEqualTo("7");
    assertThat(aloware.onlyRequest().method()).isEqualTo("POST");
    assertThat(aloware.onlyRequest().body()).isEqualTo("{\"name\":\"VIP\",\"contact_ids\":[4711]}");
  }

  @Test
  void a_list_gets_exactly_these_members() {
    aloware.willAnswer(200, "{}");

    lists.replaceMembers(new CallList("7", "VIP", Set.of("1")), List.of());

    assertThat(aloware.onlyRequest().method()).isEqualTo("PUT");
    assertThat(aloware.onlyRequest().path()).isEqualTo("/api/v1/call-lists/7");
    assertThat(aloware.onlyRequest().body()).isEqualTo("{\"name\":\"VIP\",\"contact_ids\":[]}");
  }

  @Test
  void an_answer_that_says_something_else_is_unavailability() {
    for (int i = 0; i < 3; i++) {
      aloware.willAnswer(200, "{\"unexpected\":true}");
    }

    assertThatThrownBy(lists::all).isInstanceOf(VendorUnavailable.class);
    assertThatThrownBy(() -> lists.replaceMembers(new CallList("7", "VIP", Set.of("1")), List.of()))
        .isInstanceOf(VendorUnavailable.class);
    assertThatThrownBy(() -> lists.add("+12025550142", List.of("12")))
        .isInstanceOf(VendorUnavailable.class);
  }

  @Test
  void a_contact_is_added_by_a_form() {
    aloware.willAnswer(200, "{\"message\":\"Contact updated.\"}");

    lists.add("+12025550142", List.of("12", "15"));

    assertThat(aloware.onlyRequest().path()).isEqualTo("/api/v1/webhook/forms");
    assertThat(aloware.onlyRequest().body())
        .isEqualTo(
            "{\"api_token\":\"tok\",\"phone_number\":\"+12025550142\",\"list_ids\":\"12,15\","
                + "\"force_update\":true}");
  }

  @Test
  void a_list_that_does_not_exist_is_a_refusal() {
    aloware.willAnswer(422, "{\"message\":\"The selected list ids is invalid.\"}");

    assertThatThrownBy(() -> lists.add("+12025550142", List.of("99")))
        .isInstanceOf(VendorRejected.class);
  }
}
