package df.middleware.routing;

import df.middleware.event.EntityType;
import df.middleware.event.Event;
import df.middleware.event.GhlEventName;
import df.middleware.event.Outcome;

/** The router decision tree of the specification. */
public final class EventRouter {

  /** What is to be done about that event. */
  public Route route(Event event) {
    return switch (event.source()) {
      case ALOWARE -> aloware(event.entityType());
      case GHL -> ghl(event);
      case TEXTING -> texting(event.entityType());
    };
  }

  private static Route aloware(EntityType type) {
    return switch (type) {
      case CONTACT -> new Route.Start(Flow.ALOWARE_CONTACT_TO_GHL);
      case TRANSCRIPTION ->
          new Route.End(Outcome.NOT_IMPLEMENTED, "Transcriptions are recorded only.");
      case CALL -> notYet("Calls");
      case MESSAGE -> notYet("Aloware's own messages");
      case TAG, APPOINTMENT, OPTOUT, CONVERSATION, UNKNOWN -> noHandler(type);
    };
  }

  private static Route ghl(Event event) {
    return switch (event.entityType()) {
      case CONTACT -> ghlContact(event);
      case TAG -> notYet("Tags");
      case CALL, TRANSCRIPTION, APPOINTMENT, MESSAGE, OPTOUT, CONVERSATION, UNKNOWN ->
          noHandler(event.entityType());
    };
  }

  private static Route ghlContact(Event event) {
    return switch (GhlEventName.of(event.eventType())) {
      case CONTACT_CREATED, CONTACT_UPDATED -> new Route.Start(Flow.GHL_CONTACT_TO_ALOWARE);
      case CONTACT_DELETED -> new Route.Start(Flow.GHL_CONTACT_DELETED);
      case CONTACT_DND ->
          new Route.End(Outcome.NO_HANDLER, "Nothing is done about do-not-disturb, so far.");
      case CONTACT, TAG, APPOINTMENT, MESSAGE, CONVERSATION, OTHER -> noHandler(event.entityType());
    };
  }

  private static Route texting(EntityType type) {
    return switch (type) {
      case MESSAGE -> notYet("Text messages");
      case OPTOUT -> notYet("Opt-outs");
      case CONTACT, CALL, TRANSCRIPTION, TAG, APPOINTMENT, CONVERSATION, UNKNOWN -> noHandler(type);
    };
  }

  private static Route notYet(String what) {
    return new Route.End(Outcome.NOT_IMPLEMENTED, what + " are recorded only, so far.");
  }

  private static Route noHandler(EntityType type) {
    return new Route.End(
        Outcome.NO_HANDLER, "Nothing is done about events of type " + type.wireName() + ".");
  }
}
