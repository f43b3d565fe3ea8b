package df.middleware.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The conditions of a search, all of which must hold, with what stands for their question marks.
 */
public final class Where {
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> parameters = new ArrayList<>();

  /** Adds a condition with as many question marks as there are parameters. */
  public Where and(String condition, Object... itsParameters) {
    conditions.add(condition);
    parameters.addAll(List.of(itsParameters));
    return this;
  }

  /** Adds a condition with one question mark, if there is something to stand for it. */
  public <T> Where and(String condition, Optional<T> value, Function<T, Object> parameterOf) {
    return value.map(it -> and(condition, parameterOf.apply(it))).orElse(this);
  }

  /** Adds all conditions of another search. */
  public Where and(Where other) {
    conditions.addAll(other.conditions);
    parameters.addAll(other.parameters);
    return this;
  }

  /** The same conditions, for more of them. */
  public Where copy() {
    return new Where().and(this);
  }

  /**
   * Adds that a column contains this text, in any case.
   *
   * @param column an expression of type text
   */
  public Where andContains(String column, Optional<String> text) {
    return and(column + " ILIKE ?", text, it -> "%" + it.replaceAll("([\\\\%_])", "\\\\$1") + "%");
  }

  /** The clause; nothing when there is no condition. */
  public String text() {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  public List<Object> parameters() {
    return List.copyOf(parameters);
  }
}
