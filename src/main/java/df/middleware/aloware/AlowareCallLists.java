package df.middleware.aloware;

import df.middleware.aloware.AlowareContacts.Style;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The call lists of our Aloware account, as far as its API style goes: {@code rest} reads and
 * writes whole lists, {@code webhook} adds a contact to lists whose ids one knows, and cannot do
 * anything else.
 *
 * <p>Failures as in {@link AlowareContacts}.
 */
public interface AlowareCallLists {

  /** What this account's API can do. */
  Style style();

  /** {@code rest} style: {@code GET /call-lists}. */
  List<CallList> all();

  /**
   * {@code rest} style: {@code POST /call-lists}, the list as Aloware answers it; repeated, it
   * makes a second list of that name.
   */
  CallList create(String name, Collection<String> contactIds);

  /** {@code rest} style: {@code PUT /call-lists/{id}} with exactly these members. */
  void replaceMembers(CallList list, Collection<String> contactIds);

  /**
   * {@code webhook} style: {@code POST /webhook/forms}; a list that the contact is on already does
   * no harm.
   *
   * @param e164 the number that Aloware knows the contact by
   */
  void add(String e164, Collection<String> listIds);

  /** A call list and who is on it. */
  record CallList(String id, String name, Set<String> contactIds) {
    public CallList {
      contactIds = Set.copyOf(contactIds);
    }
  }
}
