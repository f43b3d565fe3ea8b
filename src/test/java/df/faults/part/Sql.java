package df.faults.part;

import df.faults.Poll;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks into the database past the proxy; waits for it when it is away. */
public final class Sql {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final String url;

  Sql(String url) {
    this.url = url;
  }

  private interface Work<T> {
    T on(Statement statement) throws SQLException;
  }

  /** The rows as texts. */
  public List<List<String>> rows(String query) {
    return done(
        statement -> {
          List<List<String>> rows = new ArrayList<>();
          try (ResultSet found = statement.executeQuery(query)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
              List<String> row = new ArrayList<>();
              for (int column = 1; column <= columns; column++) {
                row.add(String.valueOf(found.getString(column)));
              }
              rows.add(row);
            }
          }
          return rows;
        });
  }

  public String text(String query) {
    List<List<String>> rows = rows(query);
    return rows.isEmpty() ? "" : rows.get(0).get(0);
  }

  public long number(String query) {
    return Long.parseLong(text(query));
  }

  /** How many rows of {@code table WHERE …}. */
  public long count(String table) {
    return number("SELECT count(*) FROM " + table);
  }

  public void run(String sql) {
    done(statement -> statement.execute(sql));
  }

  boolean answers() {
    try (Connection connection = DriverManager.getConnection(url)) {
      return connection.isValid(2);
    } catch (SQLException away) {
      return false;
    }
  }

  private <T> T done(Work<T> work) {
    List<T> result = new ArrayList<>();
    Poll.until("the database answers", PATIENCE, () -> attempt(work).map(result::add).isPresent());
    return result.get(0);
  }

  /** An error of our own is not the database being away. */
  private <T> Optional<T> attempt(Work<T> work) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      return Optional.of(work.on(statement));
    } catch (SQLException failure) {
      if (String.valueOf(failure.getSQLState()).startsWith("42")) {
        throw new IllegalStateException(failure);
      }
      return Optional.empty();
    }
  }
}
