package df.sandbox.control;

import df.sandbox.state.Table;
import jakarta.json.JsonObject;
import java.util.function.UnaryOperator;

/**
 * A table that may be read and set.
 *
 * @param put sets a row, completes what was not given, and gives the row as it is kept
 */
public record Shelf(Table table, UnaryOperator<JsonObject> put) {}
