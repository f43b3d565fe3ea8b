package df.middleware.inbox;

import df.middleware.event.EntityType;
import df.middleware.event.Incoming;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which events carry each other: only contact-created and -updated events of one source about one
 * contact, which all say that something changed, not what.
 */
public final class Coalescing {
  private static final Pattern CREATED_OR_UPDATED = Pattern.compile("creat|updat|chang|saved");
  private static final Pattern OF_ITS_OWN = Pattern.compile("dnd|dnc|delet|tag|dispos|merge");

  private Coalescing() {}

  /** The key that all events share which may carry each other; empty for one of its own. */
  public static Optional<String> keyOf(Incoming incoming) {
    String name = incoming.eventType().toLowerCase(Locale.ROOT);
    boolean coalesces =
        incoming.entityType() == EntityType.CONTACT
            && CREATED_OR_UPDATED.matcher(name).find()
            && !OF_ITS_OWN.matcher(name).find();
    if (!coalesces) {
      return Optional.empty();
    }
    return incoming
        .entityId()
        .or(() -> incoming.person().laneKeys().stream().findFirst())
        .map(entity -> incoming.source().wireName() + ":" + entity);
  }
}
