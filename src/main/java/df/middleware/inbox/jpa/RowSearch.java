package df.middleware.inbox.jpa;

import df.middleware.inbox.RowFilter;
import df.middleware.paging.Where;
import df.middleware.trace.TraceId;

/** The conditions on the less usual columns of the ledger's tables. */
final class RowSearch {
  private RowSearch() {}

  static Where matching(RowFilter filter) {
    return new Where()
        .and("e.trace_id = ?", filter.trace(), TraceId::hex)
        .and("e.dedupe_key = ?", filter.dedupeKey(), it -> it)
        .and("e.email = lower(?)", filter.email(), it -> it)
        .and("e.aloware_contact_id = ?", filter.alowareContactId(), it -> it)
        .and("e.ghl_contact_id = ?", filter.ghlContactId(), it -> it)
        .and("e.from_number = ?", filter.from(), it -> it)
        .and("e.to_number = ?", filter.to(), it -> it)
        .and("e.conversation_id = ?", filter.conversationId(), it -> it)
        .and("e.attempts >= ?", filter.attempts(), it -> it)
        .and(since("e.next_attempt_at"), filter.nextAttemptSince(), Object::toString)
        .and(until("e.next_attempt_at"), filter.nextAttemptUntil(), Object::toString)
        .and(since("e.processed_at"), filter.processedSince(), Object::toString)
        .and(until("e.processed_at"), filter.processedUntil(), Object::toString)
        .andContains("e.error_message", filter.errorMessage())
        .andContains("CAST(e.payload_json AS text)", filter.text());
  }

  private static String since(String column) {
    return column + " >= CAST(? AS timestamptz)";
  }

  private static String until(String column) {
    return column + " < CAST(? AS timestamptz)";
  }
}
