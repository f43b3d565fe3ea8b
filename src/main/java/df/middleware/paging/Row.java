package df.middleware.paging;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row that a search found; columns are counted from 0, in the order of its SELECT. */
public final class Row {
  private final @Nullable Object[] columns;

  /**
   * @param columns texts and numbers, or null
   */
  public Row(@Nullable Object... columns) {
    this.columns = columns.clone();
  }

  /** The row of a result, which is no array when it has one column only. */
  public static Row of(@Nullable Object result) {
    return result instanceof Object[] columns ? new Row(columns) : new Row(new Object[] {result});
  }

  /** The rows of a result, in its order. */
  public static List<Row> all(List<?> results) {
    return results.stream().map(Row::of).toList();
  }

  public Optional<String> text(int column) {
    return Optional.ofNullable(columns[column]).map(Object::toString);
  }

  /** A text of a column that is never null. */
  public String requiredText(int column) {
    return required(column).toString();
  }

  public UUID uuid(int column) {
    return UUID.fromString(requiredText(column));
  }

  public long number(int column) {
    return ((Number) required(column)).longValue();
  }

  /** A time that was read by {@link Sql#micros}. */
  public Optional<Instant> time(int column) {
    return Optional.ofNullable(columns[column])
        .map(micros -> Micros.toInstant(((Number) micros).longValue()));
  }

  /** A time of a column that is never null. */
  public Instant requiredTime(int column) {
    return Micros.toInstant(number(column));
  }

  private Object required(int column) {
    return Objects.requireNonNull(columns[column], "a column that is never null");
  }
}
