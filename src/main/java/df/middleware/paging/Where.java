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

  /** The clause; nothing when there is no condition. */
  public String text() {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  public List<Object> parameters() {
    return List.copyOf(parameters);
  }
}
