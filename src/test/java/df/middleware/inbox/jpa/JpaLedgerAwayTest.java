package df.middleware.inbox.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JpaLedgerAwayTest {
  private final JpaLedgerAway away = new JpaLedgerAway();

  @ParameterizedTest
  @CsvSource({
    "08006, true",
    "08001, true",
    "57P01, true",
    "57014, true",
    "53300, true",
    "25006, true",
    "23505, false",
    "42601, false",
    "22P05, false",
    "40001, false",
  })
  void the_sql_state_tells(String state, boolean isAway) {
    RuntimeException failure = new RuntimeException(new SQLException("…", state));

    assertThat(away.isCauseOf(failure)).isEqualTo(isAway);
  }

  @Test
  void a_pool_that_has_no_connection_says_so_without_a_state() {
    assertThat(away.isCauseOf(new RuntimeException(new SQLException("no connection")))).isTrue();
  }

  @Test
  void a_failure_of_ours_is_not_the_databases() {
    assertThat(away.isCauseOf(new IllegalStateException("bug"))).isFalse();
  }
}
