package df.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.event.Payload;
import df.middleware.event.json.JsonpJson;
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
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator at a JMX console, connected through JMX_PORT to the running product. */
class JmxIT {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String ALOWARE = "df.middleware:type=Queue,name=aloware";
  private static final String DEAD_LETTERS =
      "org.apache.activemq.artemis:broker=\"df\",component=addresses,address=\"df.dead\","
          + "subcomponent=queues,routing-type=\"anycast\",queue=\"df.dead\"";

  @TempDir static Path data;
  private static RunProcess run;
  private static int port;
  private static JMXConnector connector;
  private static MBeanServerConnection console;

  @BeforeAll
  static void start() throws Exception {
    port = Ports.anyFree();
    int jmxPort = Ports.anyFree();
    run =
        RunProcess.start(
                data, Map.of("PORT", String.valueOf(port), "JMX_PORT", String.valueOf(jmxPort)))
            .untilReady();
    connector =
        JMXConnectorFactory.connect(
            new JMXServiceURL("service:jmx:rmi:///jndi/rmi://127.0.0.1:" + jmxPort + "/jmxrmi"));
    console = connector.getMBeanServerConnection();
  }

  @AfterAll
  static void end() throws Exception {
    if (connector != null) {
      connector.close();
    }
    if (run != null) {
      run.interrupt();
    }
  }

  private static Object read(String name, String attribute) throws Exception {
    return console.getAttribute(new ObjectName(name), attribute);
  }

  private static Object call(String name, String operation) throws Exception {
    return console.invoke(new ObjectName(name), operation, new Object[0], new String[0]);
  }

  private static void eventually(Callable<Object> look, Object expected) throws Exception {
    Instant limit = Instant.now().plus(Duration.ofMinutes(1));
    Object seen = look.call();
    while (!expected.equals(seen)) {
      assertThat(Instant.now()).as("%s is not yet %s", seen, expected).isBefore(limit);
      TimeUnit.MILLISECONDS.sleep(100);
      seen = look.call();
    }
  }

  private static Payload answer(HttpRequest.Builder request) throws Exception {
    String body =
        CLIENT
            .send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString())
            .body();
    return new JsonpJson().read(body);
  }

  /** The event of a contact of that number. */
  private static String contact(int id) throws Exception {
    String login = "demo:" + run.shown("ALOWARE_WEBHOOK_BASIC");
    String basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    String body =
        "{\"event\":\"ContactCreated\",\"body\":{\"id\":%d,\"phone_number\":\"+1202555%04d\"}}";
    return answer(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/webhooks/aloware"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic " + basic)
                .POST(BodyPublishers.ofString(body.formatted(id, id))))
        .text("eventId")
        .orElseThrow();
  }

  private static Payload admin(String path) throws Exception {
    return answer(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/admin/" + path))
            .header("X-DF-ADMIN-SECRET", run.shown("DF_ADMIN_SECRET")));
  }

  private static String statusOf(String event) throws Exception {
    return admin("events/" + event).text("status").orElse("");
  }

  private static void ghlRefusesTheNextContact() throws Exception {
    HttpRequest fault =
        HttpRequest.newBuilder(URI.create(run.shown("Sandbox  ") + "/faults"))
            .POST(
                BodyPublishers.ofString(
                    "{\"vendor\":\"ghl\",\"kind\":\"status\",\"method\":\"POST\","
                        + "\"pathContains\":\"/contacts\",\"status\":422,\"times\":1}"))
            .build();
    assertThat(CLIENT.send(fault, BodyHandlers.ofString()).statusCode()).isBetween(200, 299);
  }

  private static String failedEvent(int id) throws Exception {
    ghlRefusesTheNextContact();
    String event = contact(id);
    eventually(() -> statusOf(event), "error");
    return event;
  }

  @Test
  void every_queue_and_vendor_is_shown() throws Exception {
    assertThat(console.queryNames(new ObjectName("df.middleware:*"), null))
        .extracting(ObjectName::getCanonicalName)
        .contains(
            "df.middleware:name=aloware,type=Queue",
            "df.middleware:name=ghl,type=Queue",
            "df.middleware:name=texting,type=Queue",
            "df.middleware:name=aloware,type=Vendor",
            "df.middleware:name=ghl,type=Vendor",
            "df.middleware:name=texting,type=Vendor",
            "df.middleware:type=Quarantine",
            "df.middleware:type=Reconciliation",
            "df.middleware:type=System");
  }

  @Test
  void every_attribute_can_be_read_and_is_described() throws Exception {
    for (ObjectName name : console.queryNames(new ObjectName("df.middleware:*"), null)) {
      for (var attribute : console.getMBeanInfo(name).getAttributes()) {
        assertThat(attribute.getDescription()).as("%s", attribute).contains(" ");
        assertThat(console.getAttribute(name, attribute.getName())).as("%s", attribute).isNotNull();
      }
    }
    assertThat(read("df.middleware:type=System", "Ready")).isEqualTo(true);
  }

  @Test
  void a_paused_queue_keeps_its_events_until_it_is_resumed() throws Exception {
    call(ALOWARE, "pause");
    String event = contact(1);

    eventually(() -> read(ALOWARE, "Pending"), 1L);
    assertThat(read(ALOWARE, "Paused")).isEqualTo(true);
    assertThat(read(ALOWARE, "OldestWaitingEvent")).isEqualTo(event);
    Payload stats = admin("stats").at("queues").fields().get("df.aloware");
    assertThat(stats.at("paused").asText()).contains("true");
    assertThat(statusOf(event)).isEqualTo("pending");

    call(ALOWARE, "resume");
    eventually(() -> statusOf(event), "done");
    eventually(() -> read(ALOWARE, "Pending"), 0L);
  }

  @Test
  void a_failed_event_is_replayed() throws Exception {
    String event = failedEvent(2);

    Object now =
        console.invoke(
            new ObjectName(ALOWARE),
            "replay",
            new Object[] {event},
            new String[] {"java.lang.String"});

    assertThat(now).isEqualTo("pending");
    eventually(() -> statusOf(event), "done");
  }

  @Test
  void a_replay_of_what_is_unknown_is_refused_in_a_sentence() {
    assertThatThrownBy(
            () ->
                console.invoke(
                    new ObjectName(ALOWARE),
                    "replay",
                    new Object[] {"4711"},
                    new String[] {"java.lang.String"}))
        .isInstanceOf(RuntimeMBeanException.class)
        .hasRootCauseMessage("There is no event of that id.");
  }

  /** The broker's own MBean, as its console offers it. */
  @Test
  void a_dead_letter_that_is_moved_back_replays_its_event() throws Exception {
    long before = (Long) read(DEAD_LETTERS, "MessageCount");
    String event = failedEvent(3);
    eventually(() -> read(DEAD_LETTERS, "MessageCount"), before + 1);

    call(DEAD_LETTERS, "retryMessages");

    eventually(() -> statusOf(event), "done");
    assertThat(read(DEAD_LETTERS, "MessageCount")).isEqualTo(0L);
  }
}
