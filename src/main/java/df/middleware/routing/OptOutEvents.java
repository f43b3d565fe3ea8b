package df.middleware.routing;

import df.middleware.event.EntityType;
import df.middleware.event.Event;
import df.middleware.event.GhlEventName;
import java.util.Locale;

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
    return event.entityType() == EntityType.OPTOUT
        || event.message().flatMap(wishes::in).isPresent()
        || isDoNotDisturb(event);
  }

  private static boolean isDoNotDisturb(Event event) {
    return switch (event.source()) {
      case GHL -> GhlEventName.of(event.eventType()) == GhlEventName.CONTACT_DND;
      case ALOWARE -> event.eventType().toLowerCase(Locale.ROOT).contains("dnc");
      case TEXTING -> false;
    };
  }
}
