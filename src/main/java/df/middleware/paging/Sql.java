package df.middleware.paging;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * A statement with what stands for its question marks; no value is ever part of the text.
 *
 * <p>Times go in as text of ISO 8601 and come out by {@link #micros}, ids as text both ways: so a
 * row reads the same through whichever driver or provider.
 */
public record Sql(String text, List<Object> parameters) {

  /** Hands each parameter on with its place, the first being 1. */
  public void forEachParameter(BiConsumer<Integer, Object> take) {
    for (int i = 0; i < parameters.size(); i++) {
      take.accept(i + 1, parameters.get(i));
    }
  }

  /** The expression that reads this column as microseconds since 1970. */
  public static String micros(String column) {
    return "CAST(extract(epoch FROM " + column + ") * 1000000 AS bigint)";
  }
}
