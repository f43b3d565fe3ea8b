package df.middleware.paging;

import java.util.List;

/** Runs a search in the database. */
@FunctionalInterface
public interface Rows {

  /** The rows, in the order of the statement. */
  List<Row> of(Sql sql);
}
