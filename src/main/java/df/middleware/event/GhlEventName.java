package df.middleware.event;

import java.util.List;

/**
 * What a GHL event's name says, in whichever dialect: {@code contact.created}, {@code
 * contact_created}, {@code ContactCreate} and {@code ContactCreated} are one name.
 */
public enum GhlEventName {
  CONTACT_CREATED(EntityType.CONTACT),
  CONTACT_UPDATED(EntityType.CONTACT),
  CONTACT_DELETED(EntityType.CONTACT),
  CONTACT_DND(EntityType.CONTACT),
  /** Something else about a contact. */
  CONTACT(EntityType.CONTACT),
  /** Any name with a word that begins with "tag" or "segment". */
  TAG(EntityType.TAG),
  APPOINTMENT(EntityType.APPOINTMENT),
  MESSAGE(EntityType.MESSAGE),
  CONVERSATION(EntityType.CONVERSATION),
  OTHER(EntityType.UNKNOWN);

  private final EntityType entityType;

  GhlEventName(EntityType entityType) {
    this.entityType = entityType;
  }

  public EntityType entityType() {
    return entityType;
  }

  /** The meaning of a name as it was sent or inferred; never fails. */
  public static GhlEventName of(String eventType) {
    return switch (NameWords.folded(eventType)) {
      case "contactcreate", "contactcreated" -> CONTACT_CREATED;
      case "contactupdate", "contactupdated" -> CONTACT_UPDATED;
      case "contactdelete", "contactdeleted" -> CONTACT_DELETED;
      case "contactdnd", "contactdndupdate", "contactdndupdated" -> CONTACT_DND;
      default -> byWords(eventType);
    };
  }

  private static GhlEventName byWords(String eventType) {
    List<String> words = NameWords.of(eventType);
    String folded = String.join("", words);
    if (words.stream().anyMatch(GhlEventName::beginsLikeATag)
        // Relays that fold case leave no seam to find the word by
        || folded.startsWith("contacttag")) {
      return TAG;
    }
    if (folded.startsWith("contact")) {
      return CONTACT;
    }
    if (words.contains("appointment") || folded.startsWith("appointment")) {
      return APPOINTMENT;
    }
    if (words.contains("message") || folded.endsWith("boundmessage")) {
      return MESSAGE;
    }
    return folded.startsWith("conversation") ? CONVERSATION : OTHER;
  }

  private static boolean beginsLikeATag(String word) {
    return word.startsWith("tag") || word.startsWith("segment");
  }
}
