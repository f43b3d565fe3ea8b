package df.middleware.list;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Which of a contact's tags the call lists know of. Tags are keys of {@link ListTags}; each method
 * is a transaction of its own.
 */
public interface ListedTags {

  /** What the lists know of this contact. */
  Set<String> of(UUID mappingId);

  /** The contacts that are known to be on the list of this tag. */
  Set<UUID> members(String tag);

  /** The list of this tag has exactly these members now. */
  void setMembers(String tag, Collection<UUID> mappingIds);

  /** This contact's tag is dealt with, though Aloware may not have been told. */
  void put(String tag, UUID mappingId, boolean isMember);

  /** The list of this tag has nothing to do with this contact any more. */
  void remove(String tag, UUID mappingId);
}
