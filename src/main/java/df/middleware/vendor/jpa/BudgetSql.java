package df.middleware.vendor.jpa;

/**
 * The budget's statements: a generic cell rate algorithm on one row per vendor, by the database's
 * clock.
 *
 * <p>{@code next_free} is the time before which, had there been no burst, no call might be made. A
 * call is due at {@code next_free - tolerance}, the tolerance being what a burst is worth in time.
 * Parameters, spans in microseconds: 1 vendor, 2 spacing, 3 tolerance, 4 longest wait or length of
 * the pause, 5 calls a day.
 */
final class BudgetSql {
  /**
   * Takes the next call and answers the microseconds until it is due, negative when it already is;
   * answers no row, and takes nothing, when the wait would be too long or the day is used up.
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
      RETURNING cast(ceil(extract(epoch FROM
        b.next_free - cast(?2 + ?3 AS bigint) * interval '1 microsecond' - clock_timestamp())
        * 1000000) AS bigint)
      """;

  /** Why there was none: the microseconds until there may be one again. */
  static final String FREE_AGAIN =
      """
      SELECT cast(ceil(extract(epoch FROM
        CASE WHEN day = cast(clock_timestamp() AT TIME ZONE 'UTC' AS date) AND used_today >= ?5
             THEN cast(day + 1 AS timestamp) AT TIME ZONE 'UTC'
             ELSE next_free - cast(?3 AS bigint) * interval '1 microsecond' END
        - clock_timestamp()) * 1000000) AS bigint)
      FROM vendor_budgets WHERE vendor = ?1
      """;

  /** After a pause there is no burst: the next call is due at its end. */
  static final String PAUSE =
      """
      INSERT INTO vendor_budgets AS b (vendor, next_free, day, used_today)
      VALUES (?1, clock_timestamp() + cast(?3 + ?4 AS bigint) * interval '1 microsecond',
              cast(clock_timestamp() AT TIME ZONE 'UTC' AS date), 0)
      ON CONFLICT (vendor) DO UPDATE SET next_free = greatest(b.next_free, excluded.next_free)
      """;

  private BudgetSql() {}
}
