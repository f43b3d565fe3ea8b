package df.middleware.webhook.http;

import df.middleware.event.FormBody;
import df.middleware.event.Json;
import df.middleware.event.NotJson;
import df.middleware.event.Payload;
import df.middleware.event.Reading;
import df.middleware.event.Source;
import df.middleware.meter.Meter;
import df.middleware.meter.Meters;
import df.middleware.problem.Problem;
import df.middleware.problem.Refused;
import df.middleware.webhook.Authenticity;
import df.middleware.webhook.CannotStore;
import df.middleware.webhook.Delivery;
import df.middleware.webhook.Headers;
import df.middleware.webhook.ReceiveWebhook;
import df.middleware.webhook.Received;
import df.middleware.webhook.StandardWebhooks;
import df.middleware.webhook.Verdict;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the three webhook addresses have in common: the order of the checks. */
@Dependent
class Intake {
  private final Json json;
  private final ReceiveWebhook receiveWebhook;
  private final Meters meters;

  @Inject
  Intake(Json json, ReceiveWebhook receiveWebhook, Meters meters) {
    this.json = json;
    this.receiveWebhook = receiveWebhook;
    this.meters = meters;
  }

  /**
   * How one sender is met.
   *
   * @param source whose address it is
   * @param takesForms whether forms and arrays are taken besides JSON objects
   * @param challenge headers of the answer to who proves nothing
   * @param busyStatus of the answer when an event cannot be stored just now
   */
  record Manner(
      Source source,
      Authenticity authenticity,
      Function<Payload, Reading> reader,
      boolean takesForms,
      Map<String, String> challenge,
      int busyStatus) {}

  JsonObject take(Manner manner, HttpHeaders request, UriInfo address, InputStream stream) {
    long start = System.nanoTime();
    String answer = "failed";
    try {
      Received received = checked(manner, request, address, stream);
      answer = Answers.kindOf(received);
      return Answers.of(received);
    } catch (Refused refused) {
      Body.discard(stream);
      answer = Answers.kindOf(refused);
      throw refused;
    } finally {
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      meters.time(Meter.WEBHOOK, took, manner.source().wireName(), answer);
    }
  }

  private Received checked(
      Manner manner, HttpHeaders request, UriInfo address, InputStream stream) {
    boolean form = isForm(request) && manner.takesForms();
    if (!form && !isJson(request)) {
      throw new Refused(Problem.of(415, "The content type must be application/json."));
    }
    Headers headers = name -> Optional.ofNullable(request.getHeaderString(name));
    check(manner, manner.authenticity().byHeaders(headers));
    byte[] body = Body.read(request, stream);
    Delivery delivery = new Delivery(headers, pathAndQuery(address), body);
    check(manner, Optional.of(manner.authenticity().of(delivery)));
    Payload payload = form ? form(body) : json(body, manner.takesForms());
    return keep(manner, payload, body, headers.given(StandardWebhooks.ID));
  }

  private Received keep(Manner manner, Payload payload, byte[] body, Optional<String> webhookId) {
    try {
      Reading reading = manner.reader().apply(payload);
      return receiveWebhook.receive(reading, body, webhookId);
    } catch (CannotStore notNow) {
      throw Answers.comeAgain(manner.busyStatus());
    }
  }

  private static void check(Manner manner, Optional<Verdict> verdict) {
    if (verdict.filter(it -> it != Verdict.AUTHENTIC).isPresent()) {
      throw Answers.unauthorized(manner.challenge());
    }
  }

  private static boolean isForm(HttpHeaders request) {
    MediaType type = request.getMediaType();
    return type != null && MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type);
  }

  private static boolean isJson(HttpHeaders request) {
    MediaType type = request.getMediaType();
    return type != null
        && !type.isWildcardType()
        && "application".equalsIgnoreCase(type.getType())
        && ("json".equalsIgnoreCase(type.getSubtype()) || type.getSubtype().endsWith("+json"));
  }

  private Payload json(byte[] body, boolean takesArrays) {
    try {
      Payload payload = json.read(body);
      if (payload.isObject() || (takesArrays && payload.isArray())) {
        return payload;
      }
      throw new Refused(Problem.of(400, "The body is JSON, but not an object."));
    } catch (NotJson reason) {
      throw new Refused(Problem.of(400, "The body is not JSON: " + reason.getMessage() + "."));
    }
  }

  private static Payload form(byte[] body) {
    try {
      return FormBody.read(body);
    } catch (NotJson reason) {
      throw new Refused(Problem.of(400, "The body is no form: " + reason.getMessage() + "."));
    }
  }

  private static String pathAndQuery(UriInfo address) {
    URI uri = address.getRequestUri();
    return uri.getRawQuery() == null
        ? uri.getRawPath()
        : uri.getRawPath() + "?" + uri.getRawQuery();
  }
}
