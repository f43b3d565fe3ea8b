package df.middleware.routing;

import df.middleware.event.EntityType;
import df.middleware.event.Event;
import df.middleware.event.GhlEventName;
import df.middleware.event.Incoming;
import df.middleware.event.Source;
import df.middleware.event.TextMessage;
import java.util.Locale;
import java.util.Optional;

/** Which events say that a person wants no more text messages, or wants them again. */
public final class OptOutEvents {
  private final Wishes wishes;

  public OptOutEvents(Wishes wishes) {
    this.wishes = wishes;
  }

  /**
   * Whether it is one: by what it is about, by its words, or as do-not-disturb of GHL or Aloware.
   */
  public boolean isOne(Event event) {
    return isOne(event.source(), event.eventType(), event.entityType(), event.message());
  }

  /** The same of one that is not stored yet. */
  public boolean isOne(Incoming event) {
    return isOne(event.source(), event.eventType(), event.entityType(), event.message());
  }

  private boolean isOne(
      Source source, String type, EntityType entity, Optional<TextMessage> message) {
    return entity == EntityType.OPTOUT
        || message.flatMap(wishes::in).isPresent()
        || isDoNotDisturb(source, type);
  }

  private static boolean isDoNotDisturb(Source source, String type) {
    return switch (source) {
      case GHL -> GhlEventName.of(type) == GhlEventName.CONTACT_DND;
      case ALOWARE -> type.toLowerCase(Locale.ROOT).contains("dnc");
      case TEXTING -> false;
    };
  }
}
