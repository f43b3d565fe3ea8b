package df.middleware.optout.jpa;

import df.middleware.optout.OptOut;
import df.middleware.optout.OptOut.Status;
import df.middleware.optout.OptOutSource;
import df.middleware.optout.Statement;
import df.middleware.optout.Statements;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The registry's statements, within the transaction of the caller.
 *
 * <p>Moments travel as microseconds: what PostgreSQL keeps, so that a tie is a tie. A number whose
 * person was erased stands here as its keyed hash: {@code registered_as} finds it.
 */
final class RegistrySql {
  private static final String LOCK =
      "SELECT CAST(pg_advisory_xact_lock(hashtextextended('optout:' || ?, 0)) AS text)";

  /** What was registered by somebody who did not write down which source said it. */
  private static final String SEED =
      """
      INSERT INTO optout_blocks (phone_number, source, blocked, reason, last_event_at, learnt_at)
      SELECT phone_number,
        CASE WHEN source IN ('texting', 'ghl', 'aloware') THEN source ELSE 'admin' END,
        status = 'opted_out', reason, last_event_at, updated_at
      FROM optout_registry r
      WHERE phone_number = registered_as(?)
        AND NOT EXISTS (SELECT 1 FROM optout_blocks b WHERE b.phone_number = r.phone_number)
      """;

  private static final String BLOCKS =
      "SELECT source, blocked, CAST(EXTRACT(EPOCH FROM last_event_at) * 1000000 AS bigint),"
          + " CAST(EXTRACT(EPOCH FROM learnt_at) * 1000000 AS bigint), reason"
          + " FROM optout_blocks WHERE phone_number = registered_as(?)";
  private static final String KEEP_BLOCK =
      """
      INSERT INTO optout_blocks (phone_number, source, blocked, last_event_at, learnt_at, reason)
      VALUES (registered_as(?), ?, ?, CAST(? AS timestamptz), CAST(? AS timestamptz), ?)
      ON CONFLICT (phone_number, source) DO UPDATE SET blocked = excluded.blocked,
        reason = excluded.reason, last_event_at = excluded.last_event_at,
        learnt_at = excluded.learnt_at
      """;
  private static final String KEEP_ENTRY =
      """
      INSERT INTO optout_registry (id, phone_number, status, source, reason, last_event_at)
      VALUES (gen_random_uuid(), registered_as(?), ?, ?, ?, CAST(? AS timestamptz))
      ON CONFLICT (phone_number) DO UPDATE SET status = excluded.status, source = excluded.source,
        reason = excluded.reason, last_event_at = excluded.last_event_at,
        updated_at = clock_timestamp()
      """;
  private static final String ENTRY =
      "SELECT status, source, reason, CAST(EXTRACT(EPOCH FROM last_event_at) * 1000000 AS bigint),"
          + " CAST(EXTRACT(EPOCH FROM created_at) * 1000000 AS bigint),"
          + " CAST(EXTRACT(EPOCH FROM updated_at) * 1000000 AS bigint), ghl_dnd_ours"
          + " FROM optout_registry WHERE phone_number = registered_as(?)";

  /** Where a switch stands, also by the one row of before. */
  private static final String SWITCH =
      """
      SELECT blocked FROM optout_blocks WHERE phone_number = registered_as(?) AND source = ?
      UNION ALL
      SELECT status = 'opted_out' FROM optout_registry r WHERE phone_number = registered_as(?) AND source = ?
        AND NOT EXISTS (SELECT 1 FROM optout_blocks b WHERE b.phone_number = r.phone_number)
      """;

  private final EntityManager entities;

  RegistrySql(EntityManager entities) {
    this.entities = entities;
  }

  /** Until the transaction ends, nobody else registers or sends anything for that number. */
  void lock(String phone) {
    query(LOCK, phone).getSingleResult();
  }

  /** The time, the same for all nodes. */
  Instant now() {
    return moment(
        query("SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS bigint)")
            .getSingleResult());
  }

  /** Registers a statement of a number that is locked; nothing for a switch that was never on. */
  void register(String phone, Statement news) {
    query(SEED, phone).executeUpdate();
    List<Statement> known = statements(phone);
    if (known.isEmpty() && !news.blocks() && news.source().isSwitch()) {
      return;
    }
    Statements all = Statements.of(known).hearing(news);
    Optional<Statement> heard = all.of(news.source()).filter(it -> !known.contains(it));
    if (heard.isEmpty() && news.source().isSwitch()) {
      return;
    }
    heard.ifPresent(it -> keep(phone, it));
    all.deciding().ifPresent(it -> keepEntry(phone, it));
  }

  Optional<Statement> lastSaid(String phone, OptOutSource source) {
    return statements(phone).stream().filter(it -> it.source() == source).findFirst();
  }

  /** Whether that source's switch blocks the number; one that nobody told of is off. */
  boolean isSwitchedOn(String phone, OptOutSource source) {
    List<?> found =
        query(SWITCH, phone, source.wireName(), phone, source.wireName()).getResultList();
    return found.contains(true);
  }

  Optional<String> phoneOfAlowareContact(String id) {
    String sql = "SELECT phone_number FROM contact_mappings WHERE aloware_contact_id = ?";
    List<?> found = query(sql, id).getResultList();
    return found.stream().filter(Objects::nonNull).map(Object::toString).findFirst();
  }

  private List<Statement> statements(String phone) {
    List<?> rows = query(BLOCKS, phone).getResultList();
    return rows.stream().map(row -> statement((Object[]) row)).toList();
  }

  private static Statement statement(@Nullable Object[] row) {
    return new Statement(
        OptOutSource.ofWireName(text(row[0])),
        Boolean.parseBoolean(text(row[1])),
        moment(row[2]),
        moment(row[3]),
        text(row[4]));
  }

  private void keep(String phone, Statement it) {
    query(
            KEEP_BLOCK,
            phone,
            it.source().wireName(),
            it.blocks(),
            it.at().toString(),
            it.learntAt().toString(),
            it.reason())
        .executeUpdate();
  }

  private void keepEntry(String phone, Statement it) {
    Status status = it.blocks() ? Status.OPTED_OUT : Status.OPTED_IN;
    query(
            KEEP_ENTRY,
            phone,
            status.wireName(),
            it.source().wireName(),
            it.reason(),
            it.at().toString())
        .executeUpdate();
  }

  Optional<OptOut> entry(String phone) {
    List<?> rows = query(ENTRY, phone).getResultList();
    return rows.stream().findFirst().map(row -> entry(phone, (Object[]) row));
  }

  private static OptOut entry(String phone, @Nullable Object[] row) {
    return new OptOut(
        phone,
        text(row[0]).equals(Status.OPTED_OUT.wireName()) ? Status.OPTED_OUT : Status.OPTED_IN,
        source(text(row[1])),
        text(row[2]),
        moment(row[3]),
        moment(row[4]),
        moment(row[5]),
        Boolean.parseBoolean(text(row[6])));
  }

  private static OptOutSource source(String wireName) {
    boolean isOurs =
        List.of(OptOutSource.values()).stream().anyMatch(it -> it.wireName().equals(wireName));
    return isOurs ? OptOutSource.ofWireName(wireName) : OptOutSource.ADMIN;
  }

  void rememberGhlDnd(String phone, boolean isOurs) {
    query(
            "UPDATE optout_registry SET ghl_dnd_ours = ? WHERE phone_number = registered_as(?)",
            isOurs,
            phone)
        .executeUpdate();
  }

  private Query query(String sql, Object... values) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query;
  }

  private static String text(@Nullable Object column) {
    return Objects.toString(column, "");
  }

  private static Instant moment(@Nullable Object micros) {
    return Instant.EPOCH.plus(Long.parseLong(text(micros)), ChronoUnit.MICROS);
  }
}
