package df.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reconciliation that dies with everything, half-way. */
class ReconciliationKilledIT {
  private static final int CONTACTS = 210;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir Path data;
  private RunProcess run;
  private int port;

  private void start() throws Exception {
    port = Ports.anyFree();
    Map<String, String> settings =
        Map.of("PORT", String.valueOf(port), "RECONCILE_SCHEDULE", "off");
    run = RunProcess.start(data, settings).untilReady();
  }

  @AfterEach
  void end() throws Exception {
    if (run != null) {
      run.interrupt();
    }
  }

  private static HttpRequest.Builder to(String address) {
    return HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(20));
  }

  private static String send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    return answer.body();
  }

  private String sandbox(String path) throws Exception {
    return run.shown("Sandbox  ") + path;
  }

  private void tellSandbox(String path, String json) throws Exception {
    send(
        to(sandbox(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private String begun() throws Exception {
    String answer =
        send(
            to("http://127.0.0.1:" + port + "/api/jobs/reconcile?force=true")
                .header("X-DF-JOBS-SECRET", run.shown("X_DF_JOBS_SECRET"))
                .POST(BodyPublishers.noBody()));
    Matcher id = Pattern.compile("\"runId\":\"([^\"]+)\"").matcher(answer);
    assertThat(id.find()).isTrue();
    return id.group(1);
  }

  private String told(String runId) throws Exception {
    return send(
        to("http://127.0.0.1:" + port + "/api/admin/reconcile-runs/" + runId)
            .header("X-DF-ADMIN-SECRET", run.shown("DF_ADMIN_SECRET")));
  }

  private static int number(String json, String name) {
    Matcher found = Pattern.compile("\"" + name + "\": ?(\\d+)").matcher(json);
    return found.find() ? Integer.parseInt(found.group(1)) : -1;
  }

  private interface Claim {
    boolean holds() throws Exception;
  }

  private static void until(String what, Claim claim) throws Exception {
    Instant limit = Instant.now().plus(Duration.ofMinutes(4));
    while (!claim.holds()) {
      assertThat(Instant.now()).as(what).isBefore(limit);
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private int searches() throws Exception {
    String found = send(to(sandbox("/requests?vendor=ghl&path=/contacts/search")));
    return Pattern.compile("\"path\": ?\"[^\"]*/contacts/search\"")
        .matcher(found)
        .results()
        .toList()
        .size();
  }

  @Test
  void it_goes_on_where_it_was_and_repairs_each_contact_once() throws Exception {
    start();
    for (int i = 0; i < CONTACTS; i++) {
      tellSandbox(
          "/ghl/contacts", "{\"firstName\":\"N%d\",\"phone\":\"+1202555%04d\"}".formatted(i, i));
    }
    tellSandbox(
        "/faults",
        "{\"vendor\":\"ghl\",\"kind\":\"latency\",\"millis\":4000,\"pathContains\":\"contacts/search\"}");
    String runId = begun();
    until("a page is done", () -> number(told(runId), "checked") >= 100);
    int before = number(told(runId), "checked");
    run.killEverything();
    assertThat(before).isLessThan(CONTACTS);

    start();
    until("the run is over", () -> told(runId).contains("\"status\":\"done\""));

    String over = told(runId);
    assertThat(number(over, "checked")).isEqualTo(CONTACTS);
    assertThat(number(over, "neverMapped")).isEqualTo(CONTACTS);
    assertThat(number(over, "repaired")).isEqualTo(CONTACTS);
    assertThat(searches()).isLessThan(3);
    assertThat(number(send(to(sandbox("/aloware/contacts"))), "total")).isEqualTo(CONTACTS);
  }
}
