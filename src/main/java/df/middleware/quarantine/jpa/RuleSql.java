package df.middleware.quarantine.jpa;

import df.middleware.event.Event;
import df.middleware.event.Source;
import df.middleware.paging.Row;
import df.middleware.paging.Sql;
import df.middleware.paging.Where;
import df.middleware.quarantine.QuarantineFilter;
import df.middleware.quarantine.QuarantineKind;
import df.middleware.quarantine.QuarantineRule;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How rules are looked for and read. */
final class RuleSql {
  static final String SELECT =
      "SELECT CAST(r.id AS text), r.kind, r.value, r.source, r.reason, "
          + Sql.micros("r.expires_at")
          + ", "
          + Sql.micros("r.created_at")
          + ", CASE WHEN r.automatic THEN 1 ELSE 0 END FROM quarantine_events r";

  /** No identity holds it: it separates values in one parameter. */
  private static final String SEPARATOR = "\u001f";

  private static final String IN_FORCE =
      "(r.expires_at IS NULL OR r.expires_at > clock_timestamp())";
  private static final String ANY = " AND r.value = ANY (string_to_array(?, ?))";
  private static final String HOLDING =
      SELECT
          + " WHERE "
          + IN_FORCE
          + " AND (r.source IS NULL OR r.source = ?)"
          + " AND ((r.kind = 'event' AND r.value = ?)"
          + " OR (r.kind = 'eventType' AND lower(r.value) = lower(?))"
          + " OR (r.kind = 'contact'"
          + ANY
          + ") OR (r.kind = 'phone'"
          + ANY
          + ")) ORDER BY r.automatic, r.created_at LIMIT 1";

  private RuleSql() {}

  static Sql holding(Event event, Collection<String> laneKeys) {
    Stream<String> contacts =
        Stream.concat(values(laneKeys, "a:"), values(laneKeys, "g:")).distinct();
    return new Sql(
        HOLDING,
        List.of(
            event.source().wireName(),
            event.id().toString(),
            event.eventType(),
            contacts.collect(Collectors.joining(SEPARATOR)),
            SEPARATOR,
            values(laneKeys, "p:").collect(Collectors.joining(SEPARATOR)),
            SEPARATOR));
  }

  private static Stream<String> values(Collection<String> laneKeys, String prefix) {
    return laneKeys.stream()
        .filter(key -> key.startsWith(prefix))
        .map(key -> key.substring(prefix.length()));
  }

  static Where inForce(QuarantineFilter filter) {
    return matching(filter).and(IN_FORCE);
  }

  static Where matching(QuarantineFilter filter) {
    return new Where()
        .and("r.id = CAST(? AS uuid)", filter.id(), UUID::toString)
        .and("r.kind = ?", filter.kind(), QuarantineKind::wireName)
        .and("lower(r.value) = lower(?)", filter.value(), it -> it)
        .and("r.source = ?", filter.source(), Source::wireName);
  }

  static QuarantineRule read(Row row) {
    return new QuarantineRule(
        row.uuid(0),
        QuarantineKind.ofWireName(row.requiredText(1)),
        row.requiredText(2),
        row.text(3).map(Source::ofWireName),
        row.text(4),
        row.time(5),
        row.requiredTime(6),
        row.number(7) == 1);
  }
}
