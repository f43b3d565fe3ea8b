package df.middleware.paging;

import df.middleware.event.Payload;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param total how many items the list has, on all pages
 * @param next where this page ended; empty when it is the last
 */
public record Page<T>(List<T> items, long total, Optional<Cursor> next) {

  /**
   * The page of these rows, of which there is one more than asked for when there is a next page.
   */
  public static <T> Page<T> of(
      List<T> rows, PageRequest asked, long total, Function<T, Cursor> cursorOf) {
    if (rows.size() <= asked.limit()) {
      return new Page<>(List.copyOf(rows), total, Optional.empty());
    }
    List<T> items = List.copyOf(rows.subList(0, asked.limit()));
    return new Page<>(items, total, Optional.of(cursorOf.apply(items.get(items.size() - 1))));
  }

  /** The page as every list of the API is answered. */
  public Payload answer(Function<T, Payload> itemOf) {
    return new Answer()
        .with("items", items.stream().map(itemOf).toList())
        .with("total", total)
        .with("nextCursor", next.map(Cursor::text))
        .payload();
  }
}
