package df.middleware.vendor;

import df.middleware.event.Json;
import df.middleware.event.NotJson;
import df.middleware.event.Payload;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Sorts a vendor's answers: what it says, try again later, or no for good. */
public final class ReplyRules {
  /** "Too many requests" as Aloware says it in the body. */
  private static final long TOO_MANY = 20429;

  private final Vendor vendor;
  private final Json json;
  private final Clock clock;
  private final Optional<String> secret;

  /**
   * @param secret our token, which must not come back in a message
   */
  public ReplyRules(Vendor vendor, Json json, Clock clock, Optional<String> secret) {
    this.vendor = vendor;
    this.json = json;
    this.clock = clock;
    this.secret = secret.filter(word -> !word.isBlank());
  }

  /** Throws {@link VendorUnavailable} for an answer that is worth another try. */
  void requireAvailable(VendorReply reply) {
    RateLimitHeaders headers = new RateLimitHeaders(reply, clock);
    if (isTooMany(reply)) {
      throw new RateLimited(
          vendor.title() + " says that these are too many requests", headers.afterTooMany());
    }
    // A redirect is never followed: it would take the token to another address.
    if (reply.status() < 200
        || isRedirect(reply)
        || reply.status() == 408
        || reply.status() > 499) {
      throw new VendorUnavailable(
          vendor.title() + " answered " + reply.status(), headers.retryAfter());
    }
  }

  private static boolean isRedirect(VendorReply reply) {
    return reply.status() >= 300 && reply.status() < 400;
  }

  /** How long the answer asks all of us to be quiet. */
  Optional<Duration> pause(VendorReply reply) {
    RateLimitHeaders headers = new RateLimitHeaders(reply, clock);
    return isTooMany(reply) ? Optional.of(headers.afterTooMany()) : headers.whenUsedUp();
  }

  /** How many of our calls the vendor has counted today; empty when it does not say. */
  Optional<Long> usedToday(VendorReply reply) {
    return new RateLimitHeaders(reply, clock).dailyRemaining().map(left -> vendor.daily() - left);
  }

  private boolean isTooMany(VendorReply reply) {
    return reply.status() == 429
        || (reply.status() >= 400
            && errorBody(reply)
                .number("code", "error_code")
                .filter(c -> c == TOO_MANY)
                .isPresent());
  }

  /** The answer's JSON; an answer that is no JSON although it says success is unavailability. */
  public Payload payload(VendorReply reply) {
    if (!reply.isSuccess()) {
      throw rejected(reply);
    }
    return successfulPayload(reply)
        .orElseThrow(
            () ->
                new VendorUnavailable(
                    "%s answered %d with something that is not JSON"
                        .formatted(vendor.title(), reply.status())));
  }

  /**
   * The answer's JSON, of which one of these names is expected. An object that has others and none
   * of these answers something else than what was asked: nobody knows whether it was done, and it
   * is asked again.
   */
  public Payload payload(VendorReply reply, String... expected) {
    Payload payload = payload(reply);
    boolean isElse =
        !payload.isObject()
            || !payload.fields().isEmpty() && Stream.of(expected).noneMatch(it -> payload.has(it));
    if (isElse) {
      throw new VendorUnavailable(
          "%s answered %d with JSON that does not say what was asked"
              .formatted(vendor.title(), reply.status()));
    }
    return payload;
  }

  /** The JSON of a successful answer; empty when it is none. */
  public Optional<Payload> successfulPayload(VendorReply reply) {
    return reply.isSuccess() ? read(reply) : Optional.empty();
  }

  /** As {@link #payload(VendorReply, String...)}; empty when the vendor has no such thing. */
  public Optional<Payload> payloadUnlessAbsent(VendorReply reply, String... expected) {
    return reply.status() == 404 ? Optional.empty() : Optional.of(payload(reply, expected));
  }

  /** The JSON of an answer that says no; nothing when it is none. */
  public Payload errorBody(VendorReply reply) {
    return read(reply).orElse(Payload.nothing());
  }

  private Optional<Payload> read(VendorReply reply) {
    try {
      return Optional.of(json.read(reply.body()));
    } catch (NotJson html) {
      return Optional.empty();
    }
  }

  /** The refusal that this answer is, in the vendor's own words. */
  public VendorRejected rejected(VendorReply reply) {
    String said = VendorMessage.of(errorBody(reply), secret);
    return new VendorRejected(
        reply.status(), "%s answered %d: %s".formatted(vendor.title(), reply.status(), said));
  }
}
