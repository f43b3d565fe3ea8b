package df.middleware.call;

import df.middleware.contact.EnsureGhlContact;
import df.middleware.contact.EnsureGhlContact.Ensured;
import df.middleware.event.EntityType;
import df.middleware.event.Event;
import df.middleware.event.Incoming.Person;
import df.middleware.event.Payload;
import df.middleware.vendor.NeedsPerson;
import df.middleware.vendor.NotYet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the GHL contact of the person that a call was with, synced first where need be; an event
 * that names nobody waits ten minutes for one that does.
 */
@Dependent
public final class FindCalledContact {
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
  private static final Duration LONGEST_STEP = Duration.ofMinutes(1);
  private static final Duration SHORTEST_STEP = Duration.ofSeconds(1);

  private final EnsureGhlContact ensure;
  private final EarlierEvents earlier;
  private final Clock clock;

  @Inject
  public FindCalledContact(EnsureGhlContact ensure, EarlierEvents earlier, Clock clock) {
    this.ensure = ensure;
    this.earlier = earlier;
    this.clock = clock;
  }

  /**
   * The contact.
   *
   * @param about the event as one about that contact
   */
  record Called(Event about, Ensured ensured) {}

  /**
   * The contact; {@link NotYet} while nobody is named, {@link NeedsPerson} when that has been so
   * for too long.
   *
   * @param contact as it came with the call
   */
  Called find(Event event, NotedCall call, Payload contact) {
    Person told =
        new Person(
            call.known().get(CallFact.PHONE),
            event.person().email(),
            call.known().get(CallFact.CONTACT_ID),
            Optional.empty());
    return called(event, told, contact)
        .or(() -> earlier.personOf(call.callId()).flatMap(it -> called(event, it, contact)))
        .orElseThrow(() -> notYet(event, call.callId()));
  }

  /** GHL has the contact no more. */
  Called afresh(Called gone) {
    return ensure
        .afresh(gone.about(), gone.ensured().mapping())
        .map(it -> new Called(gone.about(), it))
        .orElseThrow(() -> new NeedsPerson("GHL's contact of the call is gone"));
  }

  private Optional<Called> called(Event event, Person person, Payload contact) {
    Event about = about(event, person, contact);
    return person.laneKeys().isEmpty()
        ? Optional.empty()
        : ensure.of(about).map(it -> new Called(about, it));
  }

  private static Event about(Event event, Person person, Payload contact) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    contact.fields().forEach((name, value) -> fields.put(name, value.tree()));
    person.alowareContactId().ifPresent(it -> fields.put("id", it));
    if (contact.text("phone_number", "phone").isEmpty()) {
      person.phone().ifPresent(it -> fields.put("phone_number", it));
    }
    if (contact.text("email").isEmpty()) {
      person.email().ifPresent(it -> fields.put("email", it));
    }
    return new Event(
        event.id(),
        event.source(),
        event.eventType(),
        EntityType.CONTACT,
        person.alowareContactId(),
        person,
        Optional.empty(),
        event.receivedAt(),
        false,
        event.attempts(),
        Payload.of(Map.of("body", Map.of("contact", fields))));
  }

  private RuntimeException notYet(Event event, String callId) {
    Instant end = event.receivedAt().plus(LONGEST_WAIT);
    Duration left = Duration.between(clock.instant(), end);
    if (left.isNegative() || left.isZero()) {
      return new NeedsPerson("nobody knows whom call %s was with".formatted(callId));
    }
    Duration step = Duration.ofSeconds(1L << Math.min(Math.max(event.attempts(), 1), 6));
    return new NotYet(
        "waits for an event that names the person of call %s".formatted(callId),
        longer(SHORTEST_STEP, shorter(left, shorter(step, LONGEST_STEP))));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
