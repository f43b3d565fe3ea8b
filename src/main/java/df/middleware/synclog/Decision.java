package df.middleware.synclog;

/**
 * Why a field has the value it has: one line of the audit trail.
 *
 * @param field {@code phone, email, name, timezone, address, tags, customFields, updatedAt}, or
 *     what else was decided about
 * @param value the value that holds, as text; empty when the field ends empty
 * @param source who it is from: {@code ghl}, {@code aloware}, {@code both}, {@code merged}
 * @param reason a sentence for a person
 */
public record Decision(String field, String value, String source, String reason) {}
