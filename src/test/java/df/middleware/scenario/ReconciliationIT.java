package df.middleware.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Payload;
import df.sandbox.http.RequestLog;
import df.sandbox.state.Json;
import df.sandbox.state.Vendor;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Webhooks that never came: found, repaired, told; and nothing the second time. */
class ReconciliationIT extends Running {
  private static final int MANY = 40;

  @BeforeEach
  void manyContactsInStep() {
    sandbox.behaviour().set("echo", true);
    for (int i = 0; i < MANY; i++) {
      sandbox
          .aloware()
          .create(
              Json.object(
                  Map.of(
                      "first_name",
                      "Jane" + i,
                      "last_name",
                      "Example",
                      "phone_number",
                      phone(i),
                      "email",
                      "jane%d@example.com".formatted(i))));
    }
    eventually(() -> assertThat(sandbox.ghl().contacts()).hasSize(MANY));
    quiet();
    sandbox.clearRequests();
  }

  private static String phone(int i) {
    return "+120255501%02d".formatted(i);
  }

  private void quiet() {
    eventually(
        () -> {
          assertThat(sandbox.deliveriesUnderway()).isZero();
          assertThat(count("webhook_events WHERE status IN ('pending', 'processing')")).isZero();
        });
  }

  private JsonObject inGhl(int i) {
    return sandbox.ghl().byPhone(phone(i)).get(0);
  }

  private JsonObject inAloware(int i) {
    return sandbox.aloware().byPhone(phone(i)).get(0);
  }

  /** An edit of which no webhook tells. */
  private void editedInGhl(int i, String field, Object value) {
    // Its whole name would hold over the parts
    sandbox.ghl().seed(Json.with(Json.without(inGhl(i), "name"), field, value));
  }

  private void editedInAloware(int i, String field, Object value) {
    sandbox.aloware().seed(Json.with(inAloware(i), field, value));
  }

  private static HttpResponse<String> ask(String query) {
    return send(
        HttpRequest.newBuilder(address("/api/jobs/reconcile" + query))
            .header("X-DF-JOBS-SECRET", "it-jobs")
            .POST(BodyPublishers.noBody()));
  }

  /** What a run counted, once it has ended. */
  private static Payload reconciled(String query) {
    HttpResponse<String> answer = ask(query);
    assertThat(answer.statusCode()).isEqualTo(202);
    String id = json(answer).text("runId").orElseThrow();
    eventually(() -> assertThat(told(id).text("finishedAt")).isPresent());
    return told(id);
  }

  private static Payload told(String id) {
    return json(admin("reconcile-runs/" + id));
  }

  private static long total(Payload run, String name) {
    return run.number("totals." + name).orElseThrow();
  }

  private List<String> writes() {
    return List.of(Vendor.GHL, Vendor.ALOWARE).stream()
        .flatMap(vendor -> sandbox.requests(vendor).stream())
        .filter(it -> !it.method().equals("GET") && !it.path().endsWith("/contacts/search"))
        .map(RequestLog.Entry::path)
        .toList();
  }

  private void sevenWebhooksMissed() {
    editedInGhl(1, "lastName", "Married");
    editedInGhl(2, "email", "new2@example.com");
    editedInGhl(3, "tags", List.of("vip"));
    editedInAloware(4, "last_name", "Example-Longer");
    editedInAloware(5, "city", "Springfield");
    editedInGhl(6, "timezone", "Europe/London");
    editedInAloware(6, "last_name", "Example-Longest");
    sandbox
        .ghl()
        .seed(
            Json.object(
                "{\"firstName\":\"New\",\"phone\":\"+12025550199\",\"email\":\"n@e.com\"}"));
  }

  @Test
  void nothing_is_found_where_nothing_was_missed() {
    Payload run = reconciled("?dryRun=false");

    assertThat(run.text("status")).contains("done");
    assertThat(total(run, "checked")).isEqualTo(MANY);
    assertThat(total(run, "drift")).isZero();
    assertThat(writes()).isEmpty();
    assertThat(sandbox.requests(Vendor.GHL)).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void exactly_what_was_missed_is_repaired_and_nothing_is_left_for_the_next_run() {
    sevenWebhooksMissed();

    Payload first = reconciled("");
    quiet();
    Payload second = reconciled("");

    assertThat(total(first, "drift")).isEqualTo(7);
    assertThat(total(first, "missedWebhook")).isEqualTo(5);
    assertThat(total(first, "changedOnBothSides")).isEqualTo(1);
    assertThat(total(first, "neverMapped")).isEqualTo(1);
    assertThat(total(first, "tags")).isEqualTo(1);
    assertThat(total(first, "repaired")).isEqualTo(7);
    assertThat(total(first, "errors")).isZero();
    assertThat(inAloware(1).getString("last_name")).isEqualTo("Married");
    assertThat(inGhl(4).getString("lastName")).isEqualTo("Example-Longer");
    assertThat(inGhl(6).getString("lastName")).isEqualTo("Example-Longest");
    assertThat(inAloware(6).getString("timezone")).isEqualTo("Europe/London");
    assertThat(sandbox.aloware().byPhone("+12025550199")).hasSize(1);
    assertThat(total(second, "drift")).isZero();
    assertThat(total(second, "repaired")).isZero();
  }

  @Test
  void every_repair_is_in_the_log_with_its_decisions() {
    editedInGhl(1, "lastName", "Married");

    reconciled("");

    assertThat(
            count(
                "sync_log l JOIN webhook_events e ON e.id = l.correlation_id"
                    + " WHERE e.dedupe_key LIKE 'ghl:reconcile:%' AND l.status = 'success'"
                    + " AND jsonb_array_length(l.decisions) > 0"))
        .isEqualTo(1);
  }

  @Test
  void a_dry_run_counts_and_writes_nothing() {
    sevenWebhooksMissed();
    long events = count("webhook_events");
    String mappings =
        text("SELECT md5(string_agg(m::text, ',' ORDER BY id)) FROM contact_mappings m");

    Payload run = reconciled("?dryRun=true");

    assertThat(total(run, "drift")).isEqualTo(7);
    assertThat(total(run, "repaired")).isZero();
    assertThat(writes()).isEmpty();
    assertThat(count("webhook_events")).isEqualTo(events);
    assertThat(text("SELECT md5(string_agg(m::text, ',' ORDER BY id)) FROM contact_mappings m"))
        .isEqualTo(mappings);
  }

  @Test
  void do_not_disturb_that_nobody_told_of_is_in_the_registry() {
    editedInGhl(7, "dnd", true);
    editedInAloware(8, "is_dnc", true);

    Payload run = reconciled("");

    assertThat(total(run, "optOuts")).isEqualTo(2);
    assertThat(total(run, "repaired")).isEqualTo(2);
    assertThat(
            text(
                "SELECT string_agg(source, ',' ORDER BY source) FROM optout_registry"
                    + " WHERE status = 'opted_out'"))
        .isEqualTo("aloware,ghl");
    assertThat(total(reconciled(""), "drift")).isZero();
  }

  @Test
  void who_left_either_side_is_let_go_and_kept_on_the_other() {
    sandbox.ghl().table().remove(inGhl(9).getString("id"));
    sandbox.aloware().table().remove(inAloware(10).get("id").toString());

    Payload run = reconciled("");
    quiet();

    assertThat(total(run, "deleted")).isEqualTo(2);
    assertThat(total(run, "repaired")).isEqualTo(2);
    assertThat(count("contact_mappings WHERE closed_ghl_contact_id IS NOT NULL")).isEqualTo(1);
    assertThat(count("contact_mappings WHERE aloware_contact_id IS NULL")).isEqualTo(1);
    assertThat(sandbox.ghl().byPhone(phone(10))).hasSize(1);
    assertThat(sandbox.aloware().byPhone(phone(9))).hasSize(1);
    assertThat(total(reconciled(""), "drift")).isZero();
  }

  @Test
  void a_vendor_that_has_lost_them_all_stops_the_run() {
    sandbox.ghl().table().clear();

    Payload run = reconciled("");

    assertThat(run.text("status")).contains("stopped");
    assertThat(run.text("errorMessage").orElseThrow()).contains("RECONCILE_MAX_DELETED");
    assertThat(count("contact_mappings WHERE ghl_contact_id IS NOT NULL")).isEqualTo(MANY);

    assertThat(total(reconciled("?force=true"), "repaired")).isEqualTo(MANY);
  }

  @Test
  void a_parameter_that_cannot_be_read_is_refused() {
    assertThat(ask("?dryRun=perhaps").statusCode()).isEqualTo(400);
  }

  @Test
  void runs_are_listed_and_an_unknown_one_is_not_there() {
    Payload run = reconciled("?dryRun=true");

    Payload list = json(admin("reconcile-runs"));
    assertThat(list.number("total")).contains(1L);
    assertThat(list.at("items").items().get(0).text("id")).isEqualTo(run.text("id"));
    assertThat(admin("reconcile-runs/00000000-0000-0000-0000-000000000000").statusCode())
        .isEqualTo(404);
  }
}
