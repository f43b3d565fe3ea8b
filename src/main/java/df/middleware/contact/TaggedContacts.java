package df.middleware.contact;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who has a tag in GHL, as far as we were told: without asking GHL for every contact. */
public interface TaggedContacts {

  /** The mapped contacts that were last known to have this tag, in any case; in no order. */
  List<Tagged> having(String tag);

  /**
   * A mapped contact that has the tag.
   *
   * @param phone in E.164
   */
  record Tagged(
      UUID mappingId,
      Optional<String> ghlContactId,
      Optional<String> alowareContactId,
      Optional<String> phone) {}
}
