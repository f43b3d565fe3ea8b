package df.middleware.quarantine;

import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import df.middleware.event.Source;
import df.middleware.event.Storable;
import df.middleware.paging.Parameters;
import df.middleware.problem.BadParameter;
import df.middleware.problem.UnknownId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Adds rules as an operator asks for them. */
@Dependent
public class PutInQuarantine {
  private static final int LONGEST = 200;
  private static final QuarantineKind[] ASKED_FOR = {
    QuarantineKind.CONTACT, QuarantineKind.PHONE, QuarantineKind.EVENT_TYPE
  };

  private final Quarantine quarantine;
  private final PhoneNumbers phones;
  private final Clock clock;

  @Inject
  public PutInQuarantine(Quarantine quarantine, PhoneNumbers phones, Clock clock) {
    this.quarantine = quarantine;
    this.phones = phones;
    this.clock = clock;
  }

  /**
   * A contact, a phone or a type of events.
   *
   * @param asked {@code kind, value, source?, reason, expiresAt?}
   * @throws BadParameter for what cannot be read
   */
  public QuarantineRule rule(Payload asked) {
    Parameters given = texts(asked);
    QuarantineKind kind =
        given
            .oneOf("kind", ASKED_FOR, QuarantineKind::wireName)
            .orElseThrow(() -> new BadParameter("kind", "one of contact, phone, eventType"));
    return added(
        kind,
        value(kind, given),
        given.oneOf("source", Source.values(), Source::wireName),
        given.text("reason"),
        expiry(given));
  }

  /** One event. */
  public QuarantineRule event(UUID eventId, Payload asked) {
    if (!quarantine.knowsEvent(eventId)) {
      throw new UnknownId("event");
    }
    return added(
        QuarantineKind.EVENT,
        eventId.toString(),
        Optional.empty(),
        texts(asked).text("reason"),
        Optional.empty());
  }

  private static Parameters texts(Payload asked) {
    Map<String, List<String>> texts = new HashMap<>();
    asked
        .fields()
        .forEach((name, value) -> value.asText().ifPresent(it -> texts.put(name, List.of(it))));
    return new Parameters(texts);
  }

  private String value(QuarantineKind kind, Parameters given) {
    String value =
        given
            .text("value")
            .filter(it -> it.length() <= LONGEST)
            .orElseThrow(() -> new BadParameter("value", "a text of at most 200 characters"));
    return kind == QuarantineKind.PHONE
        ? phones
            .e164(value)
            .orElseThrow(
                () -> new BadParameter("value", "a telephone number, such as +12025550142"))
        : Storable.text(value);
  }

  private Optional<Instant> expiry(Parameters given) {
    Optional<Instant> at = given.time("expiresAt");
    if (at.filter(it -> !it.isAfter(clock.instant())).isPresent()) {
      throw new BadParameter("expiresAt", "a time to come");
    }
    return at;
  }

  private QuarantineRule added(
      QuarantineKind kind,
      String value,
      Optional<Source> source,
      Optional<String> reason,
      Optional<Instant> expiresAt) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    QuarantineRule rule =
        new QuarantineRule(UUID.randomUUID(), kind, value, source, reason, expiresAt, now, false);
    quarantine.add(rule);
    return rule;
  }
}
