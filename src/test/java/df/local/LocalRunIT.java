package df.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one command: what it does when it is killed, ended, or cannot start. */
class LocalRunIT {
  private static final int CONTACTS = 60;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir Path data;
  private RunProcess run;
  private int port;

  private void start() throws Exception {
    port = Ports.anyFree();
    run = RunProcess.start(data, Map.of("PORT", String.valueOf(port))).untilReady();
  }

  @AfterEach
  void end() throws Exception {
    if (run != null) {
      run.interrupt();
    }
  }

  /** Whether the webhook was acknowledged. */
  private boolean sendContact(int number) throws InterruptedException, IOException {
    return sendToAloware(
        "{\"event\":\"ContactCreated\",\"body\":{\"id\":%d,\"first_name\":\"N\",\"phone_number\":\"+1202555%04d\"}}"
            .formatted(number, number));
  }

  private boolean sendToAloware(String body) throws InterruptedException, IOException {
    String login = "demo:" + run.shown("ALOWARE_WEBHOOK_BASIC");
    String basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/webhooks/aloware"))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .header("Authorization", "Basic " + basic)
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return CLIENT.send(request, BodyHandlers.ofString()).statusCode() == 200;
    } catch (IOException notAcknowledged) {
      return false;
    }
  }

  private String get(String address, String... header) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(20));
    if (header.length == 2) {
      request.header(header[0], header[1]);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString()).body();
  }

  private String adminEvents(String query) throws Exception {
    String address = "http://127.0.0.1:" + port + "/api/admin/events?source=aloware&" + query;
    return get(address, "X-DF-ADMIN-SECRET", run.shown("DF_ADMIN_SECRET"));
  }

  private int totalOf(String list) {
    Matcher total = Pattern.compile("\"total\":(\\d+)").matcher(list);
    return total.find() ? Integer.parseInt(total.group(1)) : -1;
  }

  private void untilAllDone() throws Exception {
    Instant limit = Instant.now().plus(Duration.ofMinutes(3));
    while (totalOf(adminEvents("status=pending")) + totalOf(adminEvents("status=processing")) > 0) {
      assertThat(Instant.now()).as("all done").isBefore(limit);
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private Set<String> phonesInGhl() throws Exception {
    Set<String> phones = new HashSet<>();
    String contacts = get(run.shown("Sandbox  ") + "/ghl/contacts");
    Matcher phone = Pattern.compile("\"phone\": ?\"([^\"]+)\"").matcher(contacts);
    while (phone.find()) {
      assertThat(phones.add(phone.group(1))).as(phone.group(1) + " is there once").isTrue();
    }
    return phones;
  }

  @Test
  void what_was_acknowledged_survives_the_killing_of_everything() throws Exception {
    start();
    Set<String> acknowledged = new HashSet<>();
    for (int i = 0; i < CONTACTS; i++) {
      if (sendContact(i)) {
        acknowledged.add("+1202555%04d".formatted(i));
      }
    }
    run.killEverything();
    assertThat(acknowledged).hasSize(CONTACTS);

    start();
    untilAllDone();

    assertThat(phonesInGhl()).containsAll(acknowledged);
    assertThat(totalOf(adminEvents("status=error"))).isZero();
  }

  @Test
  void the_first_contact_that_the_banner_proposes_is_the_same_on_both_sides() throws Exception {
    start();
    assertThat(sendToAloware(DemoContact.WEBHOOK)).isTrue();
    untilAllDone();
    assertThat(phonesInGhl()).containsExactly("+12025550142");

    String totals = reconciled();

    assertThat(totals).contains("\"checked\":1,\"drift\":0", "\"deleted\":0", "\"errors\":0");
  }

  /** The totals of a whole run. */
  private String reconciled() throws Exception {
    HttpRequest start =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/jobs/reconcile"))
            .header("X-DF-JOBS-SECRET", run.shown("X_DF_JOBS_SECRET"))
            .POST(BodyPublishers.noBody())
            .build();
    assertThat(CLIENT.send(start, BodyHandlers.ofString()).statusCode()).isEqualTo(202);
    String runs = "http://127.0.0.1:" + port + "/api/admin/reconcile-runs";
    Instant limit = Instant.now().plus(Duration.ofMinutes(3));
    String last = "";
    while (!last.contains("\"status\":\"done\"")) {
      assertThat(Instant.now()).as(last).isBefore(limit);
      TimeUnit.MILLISECONDS.sleep(200);
      last = get(runs, "X-DF-ADMIN-SECRET", run.shown("DF_ADMIN_SECRET"));
    }
    return last;
  }

  @Test
  void a_run_killed_alone_is_followed_by_another() throws Exception {
    start();
    sendContact(1);
    ProcessHandle leftOver = run.server().orElseThrow();
    run.killAlone();
    assertThat(leftOver.isAlive()).isTrue();

    start();
    untilAllDone();

    assertThat(LeftOver.isRunning(leftOver)).isFalse();
    assertThat(phonesInGhl()).containsExactly("+12025550001");
  }

  @Test
  void ctrl_c_ends_everything() throws Exception {
    start();
    ProcessHandle server = run.server().orElseThrow();
    ProcessHandle database = run.database().orElseThrow();

    run.interrupt();

    assertThat(LeftOver.isRunning(server)).isFalse();
    assertThat(LeftOver.isRunning(database)).isFalse();
  }

  @Test
  void a_database_that_dies_alone_comes_back() throws Exception {
    start();
    run.database().orElseThrow().destroyForcibly();

    Instant limit = Instant.now().plus(Duration.ofMinutes(2));
    while (!sendContact(2)) {
      assertThat(Instant.now()).as("taken again").isBefore(limit);
    }
    untilAllDone();

    assertThat(phonesInGhl()).containsExactly("+12025550002");
  }

  @Test
  void a_port_that_is_taken_is_told_in_a_sentence() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      RunProcess refused =
          RunProcess.start(data, Map.of("PORT", String.valueOf(taken.getLocalPort())));

      assertThat(refused.exitStatus()).isNotZero();
      assertThat(refused.output()).contains("PORT " + taken.getLocalPort() + " is taken");
    }
  }

  @Test
  void a_wrong_setting_is_told_in_a_sentence() throws Exception {
    RunProcess refused = RunProcess.start(data, Map.of("CONTACT_SOURCE_OF_TRUTH", "both"));

    assertThat(refused.exitStatus()).isNotZero();
    assertThat(refused.output())
        .contains("CONTACT_SOURCE_OF_TRUTH is \"both\"; allowed are ghl, aloware, merge.");
  }

  @Test
  void a_data_directory_in_use_is_told_in_a_sentence() throws Exception {
    try (DataDirectory held = DataDirectory.open(data)) {
      RunProcess refused = RunProcess.start(data, Map.of());

      assertThat(refused.exitStatus()).isNotZero();
      assertThat(refused.output()).contains("is in use by another run");
      assertThat(held.resolve("run.lock")).exists();
    }
  }
}
