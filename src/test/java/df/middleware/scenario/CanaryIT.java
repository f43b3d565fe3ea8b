package df.middleware.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import df.sandbox.http.Fault;
import df.sandbox.http.Fault.Kind;
import df.sandbox.state.Vendor;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Nothing about a person, and no secret, is in the server's log: whatever comes in, whatever the
 * vendors answer, whether or not the database is there.
 */
class CanaryIT extends Running {
  private static final String PHONE = "+12025550197";
  private static final String EMAIL = "canary.finch@example.org";
  private static final String NAME = "Zebrafinch";
  private static final String WORDS = "the canary sings at dawn";

  /** Also in the forms that they may be brought to on the way. */
  private static final List<String> CANARIES =
      List.of(
          "2025550197",
          "555-0197",
          "canary.finch",
          "canary%2Efinch",
          NAME,
          "canary sings",
          "canary+sings",
          "canary%20sings",
          "wrong-canary-secret",
          "it-ghl-key",
          "it-ghl-secret",
          "it-aloware-token",
          "it-texting-key",
          "it-texting-secret",
          "it:pass:word",
          ALOWARE_BASIC.substring("Basic ".length()),
          "it-admin");

  /** As Payara says it, or WildFly. */
  private static final String DEPLOYED =
      "df-middleware was successfully deployed|Deployed \"df-middleware.war\"";

  private static final String NOT_TRIED =
      " WHERE status = 'processing'"
          + " OR (status = 'pending' AND attempts = 0 AND coalesce_key IS NULL)";

  private static final List<String> FROM_ALOWARE =
      List.of(
          "{'event':'ContactCreated','body':{'id':1,'first_name':'%N','email':'%E','phone_number':'%P'}}",
          "{'event':'ContactUpdated','body':{'id':1,'first_name':'%N','email':'%E','phone_number':'%P','notes':'%W'}}",
          "{'event':'OutboundPhoneCall-DispositionCompleted','body':{'id':2,'contact':{'id':1,'phone_number':'%P','first_name':'%N'},'disposition':'%W'}}",
          "{'event':'transcription.call.summarized','body':{'id':3,'summary':'%W'}}",
          "{'event':'%W','body':{'id':{'odd':['%P','%E']},'phone_number':['%P']}}",
          "{'event':'ContactDncUpdated','body':{'id':1,'phone_number':'%P','is_dnc':true}}");
  private static final List<String> FROM_GHL =
      List.of(
          "{'type':'ContactCreate','id':'gc1','firstName':'%N','email':'%E','phone':'%P'}",
          "{'type':'ContactUpdate','id':'gc1','firstName':'%N','email':'%E','phone':'%P','address1':'%W'}",
          "{'type':'ContactTagUpdate','id':'gc1','phone':'%P','tags':['%W']}",
          "{'type':'AppointmentCreate','appointment':{'id':'a1','title':'%W','email':'%E'}}",
          "{'%W':'%P'}");
  private static final List<String> FROM_TEXTING =
      List.of(
          "{'type':'message.received','message':{'id':'m1','from':'%P','to':'+12025550100','body':'%W'}}",
          "{'type':'message.received','message':{'id':'m2','from':'%P','to':'+12025550100','body':'STOP'}}",
          "{'type':'message.failed','message':{'id':'m3','from':'%P','to':'+12025550100','error':'%W'}}",
          "{'type':'%W','message':'%P'}");
  private static final List<String> UNREADABLE =
      List.of("{'phone':'%P','name':'%N'", "[%W, %P]", "'%E'", "%W", "{'a':'%N'} %P");

  @AfterEach
  void nothingIsLeftForTheNext() {
    sandbox.clearFaults();
    empty("webhook_events, texting_webhook_events");
  }

  private static byte[] filled(String body) {
    return body.replace('\'', '"')
        .replace("%N", NAME)
        .replace("%E", EMAIL)
        .replace("%P", PHONE)
        .replace("%W", WORDS)
        .getBytes(UTF_8);
  }

  private static void fromAll() {
    FROM_ALOWARE.forEach(it -> toAloware(filled(it)));
    FROM_GHL.forEach(it -> toGhl(filled(it)));
    FROM_TEXTING.forEach(it -> toTexting(filled(it)));
  }

  private static HttpResponse<String> toAloware(byte[] body) {
    return send(post("/api/webhooks/aloware", body).header("Authorization", ALOWARE_BASIC));
  }

  private static HttpResponse<String> toGhl(byte[] body) {
    return send(post("/api/webhooks/ghl", body).header("X-Webhook-Secret", "it-ghl-secret"));
  }

  private static HttpResponse<String> toTexting(byte[] body) {
    return send(
        post("/api/webhooks/texting", body).header("X-Texting-Secret", "it-texting-secret"));
  }

  /** An event that a newer one is to carry is not tried itself, and waits as long as that does. */
  private static void untilAllWasTried() {
    eventually(
        () -> {
          assertThat(count("webhook_events" + NOT_TRIED)).isZero();
          assertThat(count("texting_webhook_events" + NOT_TRIED)).isZero();
        });
  }

  private static void noCanarySang() {
    String log = ServerLog.since(0);
    assertThat(log).as("the server's log").containsPattern(DEPLOYED);
    assertThat(CANARIES).allSatisfy(canary -> assertThat(lineWith(canary, log)).isEmpty());
  }

  private static String lineWith(String canary, String log) {
    return log.lines().filter(line -> line.contains(canary)).findFirst().orElse("");
  }

  @Test
  void all_goes_well() {
    fromAll();
    untilAllWasTried();

    noCanarySang();
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"STATUS", "HTML", "WRONG_JSON", "BROKEN_JSON", "RESET", "RATE_LIMIT", "ECHO"})
  void the_vendors_fail(Kind kind) {
    for (Vendor vendor : Vendor.values()) {
      Fault fault = Fault.of(vendor, kind).withStatus(500);
      // Each keeps us quiet for seconds, and all these events are one person's: one after the other
      sandbox.fault(kind == Kind.RATE_LIMIT ? fault.withTimes(1) : fault);
    }
    fromAll();
    untilAllWasTried();

    noCanarySang();
  }

  @Test
  void the_vendors_refuse_and_repeat_what_they_were_told() {
    int before = ServerLog.length();
    for (Vendor vendor : Vendor.values()) {
      sandbox.fault(Fault.of(vendor, Kind.ECHO).withStatus(422));
    }
    fromAll();
    untilAllWasTried();

    // What the circuit held back at first comes again
    eventually(() -> assertThat(ServerLog.since(before)).contains("ended in error"));
    noCanarySang();
  }

  @Test
  void a_vendor_does_not_answer() {
    sandbox.fault(Fault.of(Vendor.GHL, Kind.HANG).withMillis(9_000).withTimes(2));
    toAloware(filled(FROM_ALOWARE.get(0)));
    untilAllWasTried();

    noCanarySang();
  }

  @Test
  void what_cannot_be_read_or_proves_nothing() {
    for (String body : UNREADABLE) {
      assertThat(toAloware(filled(body)).statusCode()).isEqualTo(400);
      toGhl(filled(body));
      toTexting(filled(body));
    }
    byte[] contact = filled(FROM_ALOWARE.get(0));
    send(post("/api/webhooks/aloware", contact).header("Authorization", "wrong-canary-secret"));
    send(post("/api/webhooks/ghl", contact).header("X-GHL-Signature", "wrong-canary-secret"));
    send(post("/api/webhooks/ghl", contact).header("X-Webhook-Secret", "wrong-canary-secret"));
    send(post("/api/webhooks/texting", contact).header("X-Texting-Secret", "wrong-canary-secret"));

    noCanarySang();
  }

  @Test
  void an_operator_looks_for_a_person() {
    toAloware(filled(FROM_ALOWARE.get(0)));
    String phone = URLEncoder.encode(PHONE, UTF_8);
    String words = URLEncoder.encode(WORDS, UTF_8);
    admin("events?phone=" + phone);
    admin("events?text=" + words);
    admin("events?since=" + words);
    admin("events/" + words.replace("+", "%20"));
    admin("mappings?unmask=true&email=" + EMAIL);
    admin("opt-outs/" + phone);
    adminPost("mappings/repair?phone=" + phone);
    send(
        HttpRequest.newBuilder(address("/api/admin/opt-outs/" + phone))
            .header("X-DF-ADMIN-SECRET", "it-admin")
            .header("X-DF-ACTOR", NAME)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofByteArray(filled("{'status':'opted_out','reason':'%W'}"))));
    String text = "{'to':'%P','body':'%W','idempotencyKey':'%N'}";
    send(post("/api/texting/messages", filled(text)).header("X-DF-ADMIN-SECRET", "it-admin"));
    untilAllWasTried();

    noCanarySang();
  }

  @Test
  void the_database_is_away() {
    Surroundings.stopDatabase();
    try {
      fromAll();
      admin("events?phone=" + URLEncoder.encode(PHONE, UTF_8));
    } finally {
      Surroundings.startDatabase();
    }
    eventually(() -> assertThat(toGhl(filled(FROM_GHL.get(0))).statusCode()).isEqualTo(200));

    noCanarySang();
  }
}
