package df.middleware.vendor.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.testing.SqlDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The budget's statements on PostgreSQL, with spans so long that the test's own speed is nothing.
 */
class BudgetSqlTest {
  private static final long HOUR = 3_600_000_000L;
  private static final long MINUTE = 60_000_000L;
  private static final int NO_LIMIT = Integer.MAX_VALUE;
  private static final Pattern PARAMETER = Pattern.compile("\\?(\\d)");

  private static Connection connection;

  @BeforeAll
  static void start() throws SQLException {
    connection = SqlDatabase.dataSource().getConnection();
  }

  @AfterAll
  static void stop() throws SQLException {
    connection.close();
  }

  @BeforeEach
  void forget() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("TRUNCATE vendor_budgets, vendor_circuits");
    }
  }

  /** One call an hour, a burst of that many, a longest wait of that long. */
  private static Optional<Long> reserve(int burst, long longestWait, int daily)
      throws SQLException {
    return first(BudgetSql.RESERVE, "ghl", HOUR, (burst - 1) * HOUR, longestWait, daily, false);
  }

  private static Optional<Long> first(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(sql, values);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
    }
  }

  private static Optional<Long> number(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(sql, values);
        ResultSet rows = statement.executeQuery()) {
      return rows.next()
          ? Optional.of(rows.getLong(rows.getMetaData().getColumnCount() == 1 ? 1 : 2))
          : Optional.empty();
    }
  }

  /** JDBC knows parameters by place only. */
  private static PreparedStatement prepared(String sql, Object... values) throws SQLException {
    List<Object> inOrder = new ArrayList<>();
    Matcher numbers = PARAMETER.matcher(sql);
    while (numbers.find()) {
      inOrder.add(values[Integer.parseInt(numbers.group(1)) - 1]);
    }
    PreparedStatement statement =
        connection.prepareStatement(PARAMETER.matcher(sql).replaceAll("?"));
    for (int i = 0; i < inOrder.size(); i++) {
      statement.setObject(i + 1, inOrder.get(i));
    }
    return statement;
  }

  @Test
  void a_burst_is_due_at_once() throws SQLException {
    for (int call = 0; call < 3; call++) {
      assertThat(reserve(3, 0, NO_LIMIT))
          .hasValueSatisfying(due -> assertThat(due).isNotPositive());
    }
  }

  @Test
  void after_a_burst_nothing_is_left_for_who_cannot_wait() throws SQLException {
    for (int call = 0; call < 3; call++) {
      reserve(3, 0, NO_LIMIT);
    }

    assertThat(reserve(3, 0, NO_LIMIT)).isEmpty();
  }

  @Test
  void the_next_calls_are_due_one_spacing_apart() throws SQLException {
    reserve(1, 3 * HOUR, NO_LIMIT);
    long second = reserve(1, 3 * HOUR, NO_LIMIT).orElseThrow();
    long third = reserve(1, 3 * HOUR, NO_LIMIT).orElseThrow();

    assertThat(second).isBetween(HOUR - MINUTE, HOUR);
    assertThat(third).isBetween(2 * HOUR - MINUTE, 2 * HOUR);
  }

  @Test
  void what_was_refused_has_taken_nothing() throws SQLException {
    reserve(1, 0, NO_LIMIT);
    for (int call = 0; call < 5; call++) {
      reserve(1, 0, NO_LIMIT);
    }

    assertThat(number(BudgetSql.FREE_AGAIN, "ghl", HOUR, 0L, 0L, NO_LIMIT))
        .hasValueSatisfying(wait -> assertThat(wait).isBetween(HOUR - MINUTE, HOUR));
  }

  @Test
  void a_day_ends_when_its_calls_are_used_up() throws SQLException {
    reserve(10, 0, 2);
    reserve(10, 0, 2);

    assertThat(reserve(10, 0, 2)).isEmpty();
  }

  @Test
  void a_used_up_day_is_free_again_at_midnight() throws SQLException {
    reserve(10, 0, 1);
    long untilMidnight =
        number(
                "SELECT cast(extract(epoch FROM date_trunc('day', now() AT TIME ZONE 'UTC')"
                    + " + interval '1 day' - now() AT TIME ZONE 'UTC') * 1000000 AS bigint)")
            .orElseThrow();

    assertThat(number(BudgetSql.FREE_AGAIN, "ghl", HOUR, 9 * HOUR, 0L, 1))
        .hasValueSatisfying(
            wait -> assertThat(wait).isBetween(untilMidnight - MINUTE, untilMidnight));
  }

  @Test
  void a_new_day_begins_at_nothing() throws SQLException {
    reserve(10, 0, 1);
    try (Statement statement = connection.createStatement()) {
      statement.execute("UPDATE vendor_budgets SET day = day - 1");
    }

    assertThat(reserve(10, 0, 1)).isPresent();
    assertThat(number("SELECT used_today FROM vendor_budgets")).contains(1L);
  }

  @Test
  void a_pause_keeps_everybody_quiet() throws SQLException {
    pause(HOUR);

    assertThat(reserve(3, HOUR / 2, NO_LIMIT)).isEmpty();
  }

  @Test
  void after_a_pause_there_is_no_burst() throws SQLException {
    pause(HOUR);
    long first = reserve(3, 3 * HOUR, NO_LIMIT).orElseThrow();
    long second = reserve(3, 3 * HOUR, NO_LIMIT).orElseThrow();

    assertThat(first).isBetween(HOUR - MINUTE, HOUR);
    assertThat(second).isBetween(2 * HOUR - MINUTE, 2 * HOUR);
  }

  @Test
  void a_shorter_pause_does_not_end_a_longer_one() throws SQLException {
    pause(HOUR);
    pause(MINUTE);

    assertThat(reserve(3, HOUR / 2, NO_LIMIT)).isEmpty();
  }

  private static void pause(long howLong) throws SQLException {
    try (PreparedStatement statement =
        prepared(BudgetSql.PAUSE, "ghl", HOUR, 2 * HOUR, howLong, NO_LIMIT)) {
      statement.executeUpdate();
    }
  }
}
