package df.middleware.paging;

import java.util.Optional;

/**
 * Which page is asked for.
 *
 * @param limit the most items on it
 * @param after where the page before ended; empty for the first page
 */
public record PageRequest(int limit, Optional<Cursor> after) {

  /** One row more than the page holds: it tells whether there is a next page. */
  public int rows() {
    return limit + 1;
  }
}
