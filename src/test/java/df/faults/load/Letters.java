package df.faults.load;

import df.faults.part.Secrets;
import df.sandbox.state.Json;
import df.sandbox.state.Times;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Writes deliveries as the vendors do. */
public final class Letters {
  private static final AtomicInteger NUMBERS = new AtomicInteger(1);
  private static final String BASIC =
      "Basic "
          + Base64.getEncoder()
              .encodeToString(
                  (Secrets.ALOWARE_USER + ":" + Secrets.ALOWARE_PASS)
                      .getBytes(StandardCharsets.UTF_8));
  private static final Map<String, String> ALOWARE = Map.of("Authorization", BASIC);
  private static final Map<String, String> GHL = Map.of("X-Webhook-Secret", Secrets.GHL_SECRET);
  private static final Map<String, String> TEXTING =
      Map.of("X-Texting-Secret", Secrets.TEXTING_SECRET);
  private static final Map<String, String> ADMIN = Map.of("X-DF-ADMIN-SECRET", Secrets.ADMIN);

  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  private final Vendors vendors;

  public Letters(Vendors vendors) {
    this.vendors = vendors;
  }

  public Delivery write(Kind kind, Person person) {
    return switch (kind) {
      case CONTACT -> contact(person, person.nextVersion());
      case CALL -> call(person);
      case TEXT -> text(person);
      case STOP -> stop(person);
      case TAG -> tag(person);
      case SEND -> send(person);
      case START, ODD -> throw new IllegalArgumentException(kind + " is not written alone");
    };
  }

  /** The contact was edited; its vendor has the new name before it tells of it. */
  public Delivery contact(Person person, int version) {
    String id = UUID.randomUUID().toString();
    return delivery(
        Kind.CONTACT,
        person,
        id,
        version,
        () -> {
          vendors.edit(person, version);
          return contactBody(person, version, id, Instant.now());
        });
  }

  /** What the webhook about an edit of this moment says. */
  private static String contactBody(Person person, int version, String id, Instant at) {
    if (!person.bornInGhl()) {
      Map<String, Object> body = Vendors.inAloware(person, version);
      body.put("updated_at", Times.zoneless(at));
      return Json.object(Map.of("event", "ContactUpdated", "body", body)).toString();
    }
    return ghl("ContactUpdate", person, id, Map.of("firstName", person.name(version)));
  }

  private static String ghl(String type, Person person, String id, Map<String, ?> more) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", type);
    body.put("locationId", Secrets.LOCATION);
    body.put("id", person.ghlId());
    body.put("phone", person.phone());
    body.putAll(more);
    body.put("webhookId", id);
    return Json.object(body).toString();
  }

  private Delivery tag(Person person) {
    String id = UUID.randomUUID().toString();
    return delivery(
        Kind.TAG,
        person,
        id,
        0,
        () -> {
          vendors.tag(person);
          return ghl("ContactTagUpdate", person, id, Map.of("tags", List.of(Secrets.TAG)));
        });
  }

  private Delivery call(Person person) {
    return call(person, nextCall(), "OutboundPhoneCall-DispositionCompleted");
  }

  private static int nextCall() {
    return 900_000_000 + NUMBERS.getAndIncrement();
  }

  /** All that is told of one call, in the order in which it happens. */
  public List<Delivery> wholeCall(Person person) {
    int id = nextCall();
    return Stream.of("OutboundPhoneCall-DispositionCompleted", "Recording-Saved", "Call-Disposed")
        .map(event -> call(person, id, event))
        .toList();
  }

  private static Delivery call(Person person, int id, String event) {
    String body =
        """
        {"event":"%s","body":{"id":%d,"direction":2,\
        "disposition_status2":4,"talk_time":63,"call_disposition":"No Answer",\
        "lead_number":"%s","created_at":"2026-08-05 20:58:49"}}"""
            .formatted(event, id, person.phone());
    return delivery(Kind.CALL, person, String.valueOf(id), 0, () -> body);
  }

  private Delivery text(Person person) {
    String id = "m-" + NUMBERS.getAndIncrement();
    return delivery(Kind.TEXT, person, id, 0, () -> received(person, id, "Hello, this is " + id));
  }

  private Delivery stop(Person person) {
    String id = "s-" + NUMBERS.getAndIncrement();
    return delivery(Kind.STOP, person, id, 0, () -> received(person, id, "STOP"));
  }

  /** A START that was said, and took its time, before the STOP. */
  public List<Delivery> startThenStop(Person person) {
    Instant now = Instant.now();
    String start = "b-" + NUMBERS.getAndIncrement();
    String stop = "s-" + NUMBERS.getAndIncrement();
    return List.of(
        delivery(
            Kind.START,
            person,
            start,
            0,
            () -> received(person, start, "START", now.minusSeconds(60))),
        delivery(
            Kind.STOP,
            person,
            stop,
            0,
            () -> received(person, stop, "STOP", now.minusSeconds(30))));
  }

  /** An edit that was made long ago, a second after the version before. */
  public static Delivery oldContact(Person person, int version) {
    String id = UUID.randomUUID().toString();
    Instant at = LONG_AGO.plusSeconds(version);
    return delivery(Kind.CONTACT, person, id, version, () -> contactBody(person, version, id, at));
  }

  /** What no vendor sends, told as Aloware does. */
  public static Delivery odd(Person person, String body) {
    return delivery(Kind.ODD, person, UUID.randomUUID().toString(), 0, () -> body);
  }

  private static String received(Person person, String id, String words) {
    return received(person, id, words, Instant.now());
  }

  private static String received(Person person, String id, String words, Instant at) {
    return """
        {"type":"message.received","id":"evt-%s","message":{"id":"%s","from":"%s",\
        "to":"+12025550100","body":"%s","timestamp":"%s"}}"""
        .formatted(id, id, person.phone(), words, at.truncatedTo(ChronoUnit.SECONDS));
  }

  private Delivery send(Person person) {
    String key = "k-" + NUMBERS.getAndIncrement();
    String body =
        "{\"to\":\"%s\",\"body\":\"Your order %s\",\"idempotencyKey\":\"%s\"}"
            .formatted(person.phone(), key, key);
    return new Delivery(Kind.SEND, person, key, 0, "/api/texting/messages", ADMIN, () -> body);
  }

  private static Delivery delivery(
      Kind kind, Person person, String reference, int version, Supplier<String> body) {
    boolean texting = kind == Kind.TEXT || kind == Kind.STOP || kind == Kind.START;
    boolean ghl = kind == Kind.TAG || kind == Kind.CONTACT && person.bornInGhl();
    String source = texting ? "texting" : ghl ? "ghl" : "aloware";
    Map<String, String> headers = texting ? TEXTING : ghl ? GHL : ALOWARE;
    return new Delivery(kind, person, reference, version, "/api/webhooks/" + source, headers, body);
  }
}
