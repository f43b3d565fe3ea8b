package df.middleware.vendor.jpa;

/**
 * The budget's statements: a generic cell rate algorithm on one row per vendor, by the database's
 * clock.
 *
 * <p>{@code next_free} is the time before which, had there been no burst, no call might be made. A
 * call is due at {@code next_free - tolerance}, the tolerance being what a burst is worth in time.
 * Every call takes its spacing from the same row, whatever its precedence: so there are never more
 * than the vendor allows. Precedence is how far ahead a call may be reserved.
 *
 * <p>Parameters, spans in microseconds: 1 vendor, 2 spacing, 3 tolerance, 4 how far ahead (below
 * zero: how much of the burst is left to others) or length of the pause, 5 calls a day, 6 whether
 * an open circuit does not matter.
 */
final class BudgetSql {
  /**
   * Takes the next call; answers the microseconds until it is due, negative when it already is, and
   * the calls of this day. Answers no row, and takes nothing, when it would be too far ahead, the
   * day is used up, or the circuit is open.
   */
  static final String RESERVE =
      """
      INSERT INTO vendor_budgets AS b (vendor, next_free, day, used_today)
      VALUES (?1, clock_timestamp() + cast(?2 AS bigint) * interval '1 microsecond',
              cast(clock_timestamp() AT TIME ZONE 'UTC' AS date), 1)
      ON CONFLICT (vendor) DO UPDATE SET
        next_free = greatest(b.next_free, clock_timestamp())
                    + cast(?2 AS bigint) * interval '1 microsecond',
        used_today = CASE WHEN b.day = excluded.day THEN b.used_today + 1 ELSE 1 END,
        day = excluded.day
      WHERE b.next_free
            <= clock_timestamp() + cast(?3 + ?4 AS bigint) * interval '1 microsecond'
        AND (b.day <> excluded.day OR b.used_today < ?5)
        AND (cast(?6 AS boolean) OR NOT EXISTS (
          SELECT 1 FROM vendor_circuits c WHERE c.vendor = b.vendor AND c.open_since IS NOT NULL))
      RETURNING cast(ceil(extract(epoch FROM
        b.next_free - cast(?2 + ?3 AS bigint) * interval '1 microsecond' - clock_timestamp())
        * 1000000) AS bigint), b.used_today
      """;

  /**
   * Why there was none: whether the circuit is open, and the microseconds until there may be a call
   * again.
   */
  static final String FREE_AGAIN =
      """
      SELECT EXISTS (
          SELECT 1 FROM vendor_circuits c WHERE c.vendor = b.vendor AND c.open_since IS NOT NULL),
        cast(ceil(extract(epoch FROM
        CASE WHEN day = cast(clock_timestamp() AT TIME ZONE 'UTC' AS date) AND used_today >= ?5
             THEN cast(day + 1 AS timestamp) AT TIME ZONE 'UTC'
             ELSE next_free - cast(?3 + ?4 AS bigint) * interval '1 microsecond' END
        - clock_timestamp()) * 1000000) AS bigint)
      FROM vendor_budgets b WHERE vendor = ?1
      """;

  /** Takes the next probe of an open circuit; they come further and further apart. */
  static final String PROBE =
      """
      UPDATE vendor_circuits SET probes = probes + 1,
        next_probe_at = clock_timestamp() + least(20, 5 * power(2, probes)) * interval '1 second'
      WHERE vendor = ?1 AND open_since IS NOT NULL AND next_probe_at <= clock_timestamp()
      """;

  /** After a pause there is no burst: the next call is due at its end. */
  static final String PAUSE =
      """
      INSERT INTO vendor_budgets AS b (vendor, next_free, day, used_today)
      VALUES (?1, clock_timestamp() + cast(?3 + ?4 AS bigint) * interval '1 microsecond',
              cast(clock_timestamp() AT TIME ZONE 'UTC' AS date), 0)
      ON CONFLICT (vendor) DO UPDATE SET next_free = greatest(b.next_free, excluded.next_free)
      """;

  /** The vendor's own count, when it is above ours; 2 the calls of this day. */
  static final String USED =
      """
      UPDATE vendor_budgets SET used_today = ?2
      WHERE vendor = ?1 AND day = cast(clock_timestamp() AT TIME ZONE 'UTC' AS date)
        AND used_today < ?2
      """;

  private BudgetSql() {}
}
