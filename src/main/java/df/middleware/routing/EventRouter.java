package df.middleware.routing;

import df.middleware.event.AlowareDoNotContact;
import df.middleware.event.EntityType;
import df.middleware.event.Event;
import df.middleware.event.GhlEventName;
import df.middleware.event.Outcome;
import df.middleware.event.TextEventName;
import df.middleware.event.TextMessage;

/** The router decision tree of the specification. */
public final class EventRouter {
  private final Wishes wishes;

  public EventRouter(Wishes wishes) {
    this.wishes = wishes;
  }

  /** What is to be done about that event. */
  public Route route(Event event) {
    return switch (event.source()) {
      case ALOWARE -> aloware(event);
      case GHL -> ghl(event);
      case TEXTING -> texting(event);
    };
  }

  private static Route aloware(Event event) {
    EntityType type = event.entityType();
    if (type == EntityType.CONTACT && AlowareDoNotContact.isNamedIn(event.eventType())) {
      return new Route.Start(Flow.ALOWARE_DNC_TO_REGISTRY);
    }
    return switch (type) {
      case CONTACT -> new Route.Start(Flow.ALOWARE_CONTACT_TO_GHL);
      case TRANSCRIPTION ->
          new Route.End(Outcome.NOT_IMPLEMENTED, "Transcriptions are recorded only.");
      case CALL -> new Route.Start(Flow.ALOWARE_CALL_TO_GHL);
      case MESSAGE, TAG, APPOINTMENT, OPTOUT, CONVERSATION, UNKNOWN -> noHandler(type);
    };
  }

  private static Route ghl(Event event) {
    return switch (event.entityType()) {
      case CONTACT -> ghlContact(event);
      case TAG -> new Route.Start(Flow.GHL_TAG_TO_ALOWARE_LIST);
      case CALL, TRANSCRIPTION, APPOINTMENT, MESSAGE, OPTOUT, CONVERSATION, UNKNOWN ->
          noHandler(event.entityType());
    };
  }

  private static Route ghlContact(Event event) {
    return switch (GhlEventName.of(event.eventType())) {
      // An operator's request for a sync has a name of ours
      case CONTACT_CREATED, CONTACT_UPDATED, OTHER -> new Route.Start(Flow.GHL_CONTACT_TO_ALOWARE);
      case CONTACT_DELETED -> new Route.Start(Flow.GHL_CONTACT_DELETED);
      case CONTACT_DND -> new Route.Start(Flow.GHL_DND_TO_REGISTRY);
      case CONTACT, TAG, APPOINTMENT, MESSAGE, CONVERSATION -> noHandler(event.entityType());
    };
  }

  private Route texting(Event event) {
    if (event.message().flatMap(wishes::in).isPresent()
        || event.eventType().equals(AskForSync.OPT_OUT_SET)) {
      return new Route.Start(Flow.TEXTING_OPT_OUT_TO_GHL);
    }
    return switch (event.entityType()) {
      case MESSAGE -> message(event);
      case CONTACT, CALL, TRANSCRIPTION, TAG, APPOINTMENT, OPTOUT, CONVERSATION, UNKNOWN ->
          noHandler(event.entityType());
    };
  }

  /** Of a message itself there is a note; news of how it fared, and what says nothing, is kept. */
  private static Route message(Event event) {
    String type = event.eventType();
    boolean isMessage = type.equals(TextEventName.RECEIVED) || type.equals(TextEventName.SENT);
    if (isMessage && event.message().flatMap(TextMessage::body).isPresent()) {
      return new Route.Start(Flow.TEXTING_MESSAGE_TO_GHL);
    }
    return new Route.End(
        Outcome.STATUS_ONLY,
        event
            .message()
            .flatMap(TextMessage::error)
            .orElse("News of a message's status, and no text to note."));
  }

  private static Route noHandler(EntityType type) {
    return new Route.End(
        Outcome.NO_HANDLER, "Nothing is done about events of type " + type.wireName() + ".");
  }
}
