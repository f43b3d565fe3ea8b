package df.sandbox.ghl;

import df.sandbox.http.RateLimit;
import df.sandbox.http.Reply;
import df.sandbox.http.Request;
import df.sandbox.http.VendorApi;
import df.sandbox.state.Behaviour;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What GoHighLevel's REST API answers: who may ask, how often, and which part answers what. */
public final class GhlApi implements VendorApi {
  private static final String VERSION = "2021-07-28";

  private final String token;
  private final Behaviour behaviour;
  private final RateLimit limit;
  private final GhlAccount account;
  private final ContactRoutes contacts;
  private final TagRoutes tags;
  private final NoteRoutes notes;

  public GhlApi(String token, GhlAccount account, Behaviour behaviour, Clock clock) {
    this.token = token;
    this.account = account;
    this.behaviour = behaviour;
    this.limit = new RateLimit(clock);
    ContactSearch search = new ContactSearch(account, behaviour, clock);
    this.contacts = new ContactRoutes(account, search);
    this.tags = new TagRoutes(account);
    this.notes = new NoteRoutes(account);
  }

  /** Forgets how much was asked lately. */
  public void reset() {
    limit.reset();
  }

  @Override
  public Reply admit(Supplier<Reply> answer) {
    RateLimit.Left left =
        limit.take(
            behaviour.number("ghlRateLimit"),
            behaviour.number("ghlRateIntervalMillis"),
            behaviour.number("ghlDailyLimit"));
    Reply reply = left.admitted() ? answer.get() : tooMany();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-RateLimit-Limit-Daily", "" + behaviour.number("ghlDailyLimit"));
    headers.put("X-RateLimit-Daily-Remaining", "" + left.today());
    headers.put(
        "X-RateLimit-Interval-Milliseconds", "" + behaviour.number("ghlRateIntervalMillis"));
    headers.put("X-RateLimit-Max", "" + behaviour.number("ghlRateLimit"));
    // A 429 on demand says the same as an earned one.
    headers.put("X-RateLimit-Remaining", reply.status() == 429 ? "0" : "" + left.inInterval());
    return reply.with(headers);
  }

  @Override
  public Reply tooMany() {
    return GhlRefusals.tooMany();
  }

  @Override
  public Reply answer(Request request) {
    if (!request.header("Authorization").equals(Optional.of("Bearer " + token))) {
      throw GhlRefusals.unauthorized();
    }
    if (!request.header("Version").equals(Optional.of(VERSION))) {
      throw GhlRefusals.badRequest("version header was not found or is invalid");
    }
    return switch (request.path().isEmpty() ? "" : request.path().get(0)) {
      case "contacts" -> contact(request);
      case "locations" -> location(request);
      default -> throw GhlRefusals.missing(404, "Cannot " + request.method() + ": path");
    };
  }

  private Reply contact(Request request) {
    int steps = request.path().size();
    String last = request.path().get(steps - 1);
    if (steps == 3 && last.equals("tags")) {
      return tags.answer(request);
    }
    if (steps >= 3 && request.path().get(2).equals("notes")) {
      return notes.answer(request);
    }
    return contacts.answer(request);
  }

  private Reply location(Request request) {
    if (!request.is("GET", 3) || !request.path().get(2).equals("customFields")) {
      throw GhlRefusals.missing(404, "Path");
    }
    if (!request.path().get(1).equals(account.locationId())) {
      throw GhlRefusals.forbidden();
    }
    return Reply.json(200, Map.of("customFields", account.customFields().all()));
  }
}
