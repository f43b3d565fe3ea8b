package df.middleware.privacy.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators did stays on record, in the real PostgreSQL. */
class AdminAuditStaysTest {
  @BeforeEach
  void one_deed() {
    TestDatabase.run("TRUNCATE admin_audit");
    TestDatabase.run("INSERT INTO admin_audit (action, detail) VALUES ('replay', 'from error')");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE admin_audit SET detail = 'nothing'",
        "UPDATE admin_audit SET actor = 'somebody else'",
        "DELETE FROM admin_audit"
      })
  void no_statement_changes_it(String sql) {
    assertThatThrownBy(() -> TestDatabase.run(sql)).hasMessageContaining("is a record");

    assertThat(TestDatabase.text("SELECT detail FROM admin_audit")).isEqualTo("from error");
  }

  @Test
  void a_job_that_says_that_it_erases_may() {
    TestDatabase.in(
        entities -> {
          entities.createNativeQuery("SET LOCAL df.erasure = 'on'").executeUpdate();
          return entities.createNativeQuery("UPDATE admin_audit SET actor = NULL").executeUpdate();
        });

    assertThatThrownBy(() -> TestDatabase.run("DELETE FROM admin_audit"))
        .as("the next one has to say so again")
        .hasMessageContaining("is a record");
  }
}
