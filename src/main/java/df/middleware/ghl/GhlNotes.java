package df.middleware.ghl;

import java.util.List;
import java.util.Optional;

/**
 * The notes on the contacts of our GoHighLevel location.
 *
 * <p>GHL keeps no id of ours with a note, so that a note of ours names its source in its last line.
 *
 * <p>Every method may throw {@link df.middleware.vendor.VendorUnavailable} (I/O, time-out, 408,
 * 429, 5xx, an answer that is not JSON, an open circuit, no budget left) or {@link
 * df.middleware.vendor.VendorRejected} (any other 4xx).
 */
public interface GhlNotes {

  /** A note as GHL has it. */
  record Note(String id, String text) {

    /** Its last line. */
    public String source() {
      String trimmed = text.stripTrailing();
      return trimmed.substring(trimmed.lastIndexOf('\n') + 1);
    }
  }

  /** {@code GET /contacts/{id}/notes}; none when GHL has no such contact. */
  List<Note> of(String contactId);

  /**
   * {@code POST /contacts/{id}/notes}: the id of the new note; empty when GHL has no such contact.
   * Where the claim was lost before the answer came, and another note names the same source by
   * then, the new one is taken back ({@code DELETE /contacts/{id}/notes/{noteId}}).
   */
  Optional<String> create(String contactId, String text);

  /**
   * {@code PUT /contacts/{id}/notes/{noteId}}: changes its text; false when GHL has no such note,
   * or no such contact, any more.
   */
  boolean update(String contactId, String noteId, String text);
}
