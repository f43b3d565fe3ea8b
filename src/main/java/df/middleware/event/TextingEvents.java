package df.middleware.event;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what texting providers' webhooks say, each in its own format, into one normal form.
 *
 * <p>A format is known by its shape, so a provider can be changed without a setting for it.
 */
public final class TextingEvents {
  private static final List<Function<Payload, Optional<TextDraft>>> FORMATS =
      List.of(
          TelnyxText::read,
          BandwidthText::read,
          TwilioText::read,
          PlivoText::read,
          VonageText::read,
          SignalWireText::read);

  private final PhoneNumbers phones;

  public TextingEvents(PhoneNumbers phones) {
    this.phones = phones;
  }

  /** The events in this body: one of an object, one of each object in an array. */
  public Reading read(Payload payload) {
    if (Content.isTestDelivery(payload)) {
      return Reading.Ignored.TEST_DELIVERY;
    }
    List<Payload> items = payload.isArray() ? payload.items() : List.of(payload);
    List<Incoming> events =
        items.stream().filter(it -> !Content.isEmpty(it)).map(this::incoming).toList();
    return events.isEmpty() ? Reading.Ignored.NO_EVENT : new Reading.Events(events);
  }

  /** The message in what was kept of one event; empty once its payload is gone. */
  public Optional<TextMessage> message(Payload kept) {
    return kept.isObject() ? Optional.of(draft(kept).message(phones)) : Optional.empty();
  }

  private static TextDraft draft(Payload item) {
    return FORMATS.stream()
        .flatMap(format -> format.apply(item).stream())
        .findFirst()
        .orElseGet(() -> GenericText.read(item));
  }

  private Incoming incoming(Payload item) {
    TextDraft draft = draft(item);
    TextMessage message = draft.message(phones);
    EntityType type = TextEventName.entityType(draft.eventName());
    return new Incoming(
        Source.TEXTING,
        draft.eventName(),
        type,
        type == EntityType.CONVERSATION
            ? message.conversationId().or(message::messageId)
            : message.messageId(),
        draft.eventId(),
        Optional.empty(),
        person(message),
        Optional.of(message),
        item);
  }

  /** The customer: who wrote to us, or to whom we wrote. */
  private Incoming.Person person(TextMessage message) {
    boolean outbound =
        message.direction().filter(it -> it == TextMessage.Direction.OUTBOUND).isPresent();
    Optional<String> number = outbound ? message.to() : message.from();
    return new Incoming.Person(
        number.filter(phones::isE164), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
