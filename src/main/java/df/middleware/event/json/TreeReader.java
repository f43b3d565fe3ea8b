package df.middleware.event.json;

import df.middleware.event.Json;
import df.middleware.event.NotJson;
import jakarta.json.stream.JsonParser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the tree of plain values from a parser's events, without recursion: depth is data. */
final class TreeReader {
  private final JsonParser parser;
  private final Deque<Open> open = new ArrayDeque<>();

  TreeReader(JsonParser parser) {
    this.parser = parser;
  }

  /** The one value of the text; text after it is refused. */
  @Nullable Object read() throws NotJson {
    Open root = new Open(null, new ArrayList<>());
    open.push(root);
    do {
      accept(parser.next());
    } while (open.size() > 1);
    if (parser.hasNext()) {
      throw new NotJson("there is more than one JSON value");
    }
    return root.list().get(0);
  }

  private void accept(JsonParser.Event event) throws NotJson {
    switch (event) {
      case START_OBJECT -> enter(new Open(new LinkedHashMap<>(), null));
      case START_ARRAY -> enter(new Open(null, new ArrayList<>()));
      case END_OBJECT, END_ARRAY -> open.pop();
      case KEY_NAME -> open.element().key = parser.getString();
      case VALUE_STRING -> open.element().add(parser.getString());
      // Not getBigDecimal: Parsson refuses long ones, and the time for them grows with the square
      case VALUE_NUMBER -> open.element().add(JsonNumber.of(parser.getString()));
      case VALUE_TRUE -> open.element().add(true);
      case VALUE_FALSE -> open.element().add(false);
      case VALUE_NULL -> open.element().add(null);
    }
  }

  private void enter(Open child) throws NotJson {
    // The root's own list is no level of the text
    if (open.size() > Json.MAX_DEPTH) {
      throw new NotJson("the body is nested deeper than " + Json.MAX_DEPTH + " levels");
    }
    open.element().add(child.value());
    open.push(child);
  }

  /** An object or an array whose end has not come yet: exactly one of the two is there. */
  private static final class Open {
    private final @Nullable Map<String, @Nullable Object> object;
    private final @Nullable List<@Nullable Object> array;
    private String key = "";

    Open(@Nullable Map<String, @Nullable Object> object, @Nullable List<@Nullable Object> array) {
      this.object = object;
      this.array = array;
    }

    Object value() {
      return object != null ? object : list();
    }

    List<@Nullable Object> list() {
      return java.util.Objects.requireNonNull(array);
    }

    void add(@Nullable Object value) {
      if (object != null) {
        object.put(key, value);
      } else {
        list().add(value);
      }
    }
  }
}
