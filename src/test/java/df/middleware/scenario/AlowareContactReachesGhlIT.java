package df.middleware.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Payload;
import df.sandbox.http.RequestLog;
import df.sandbox.state.Vendor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Flow 1, from the webhook to the vendor. */
class AlowareContactReachesGhlIT extends Running {
  private static final String ADA =
      """
      {"event":"ContactCreated","body":{"id":4711,"first_name":"Ada","last_name":"Lovelace",
       "phone_number":"(202) 555-0142","email":"ada@example.com","tags":["Lead"]}}
      """;

  private int ghlContacts() {
    return sandbox.ghl().contacts().size();
  }

  private List<String> ghlWrites() {
    return sandbox.requests(Vendor.GHL).stream()
        .filter(it -> !it.method().equals("GET"))
        .map(RequestLog.Entry::method)
        .toList();
  }

  @Test
  void a_new_contact_is_created_mapped_and_logged() {
    String event = eventOf(aloware(ADA));

    eventuallyIs(event, "done synced");
    assertThat(sandbox.ghl().byPhone("+12025550142")).hasSize(1);
    assertThat(text("SELECT aloware_contact_id FROM contact_mappings")).isEqualTo("4711");
    assertThat(
            text(
                "SELECT string_agg(d ->> 'field', ',' ORDER BY d ->> 'field') FROM sync_log,"
                    + " jsonb_array_elements(decisions) d WHERE correlation_id = '"
                    + event
                    + "' AND d ->> 'field' IN ('phone','email','name','timezone','address','tags',"
                    + "'customFields','updatedAt')"))
        .isEqualTo("address,customFields,email,name,phone,tags,timezone,updatedAt");
  }

  @Test
  void the_same_webhook_twenty_times_at_once_makes_one_contact() throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(20);
    List<Callable<HttpResponse<String>>> deliveries = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      deliveries.add(() -> aloware(ADA));
    }

    int fresh = 0;
    for (Future<HttpResponse<String>> answer : senders.invokeAll(deliveries)) {
      Payload body = json(answer.get());
      fresh += body.has("duplicate") ? 0 : 1;
    }
    senders.shutdown();

    assertThat(fresh).isEqualTo(1);
    eventually(() -> assertThat(count("webhook_events WHERE status = 'done'")).isEqualTo(1));
    assertThat(ghlContacts()).isEqualTo(1);
  }

  @Test
  void a_change_of_a_mapped_contact_costs_one_call_to_ghl() {
    eventuallyIs(eventOf(aloware(ADA)), "done synced");
    sandbox.clearRequests();

    String changed = ADA.replace("Ada\"", "Augusta Ada\"").replace("Created", "Updated");
    eventuallyIs(eventOf(aloware(changed)), "done synced");

    assertThat(sandbox.requests(Vendor.GHL)).hasSize(1);
    assertThat(ghlWrites()).containsExactly("PUT");
  }

  @Test
  void a_change_that_changes_nothing_writes_nothing() {
    eventuallyIs(eventOf(aloware(ADA)), "done synced");
    sandbox.clearRequests();

    eventuallyIs(eventOf(aloware(ADA.replace("Created", "Updated"))), "done unchanged");

    assertThat(ghlWrites()).isEmpty();
  }

  @Test
  void two_contacts_that_disagree_are_left_to_a_person() {
    seed("{\"firstName\":\"One\",\"phone\":\"+12025550142\"}");
    seed("{\"firstName\":\"Two\",\"email\":\"ada@example.com\"}");

    String event = eventOf(aloware(ADA));

    eventually(() -> assertThat(statusOf(event)).isEqualTo("error"));
    assertThat(ghlWrites()).isEmpty();
    run("DELETE FROM webhook_events");
  }

  private void seed(String contact) {
    sandbox.ghl().seed(df.sandbox.state.Json.object(contact));
  }

  @Test
  void fifty_events_of_one_contact_in_a_burst_leave_one_contact() {
    for (int i = 1; i <= 50; i++) {
      aloware(ADA.replace("Lovelace", "Lovelace " + (100 + i)));
    }

    eventually(() -> assertThat(count("webhook_events WHERE status <> 'done'")).isZero());
    assertThat(ghlContacts()).isEqualTo(1);
    assertThat(count("webhook_events WHERE outcome IN ('synced', 'coalesced', 'unchanged')"))
        .isEqualTo(50);
  }
}
