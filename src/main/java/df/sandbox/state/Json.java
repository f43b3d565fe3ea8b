package df.sandbox.state;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON objects as the vendors exchange them: read, changed by copying, written. */
public final class Json {
  // Looked up once: every static method of jakarta.json searches for its provider again.
  private static final JsonProvider PROVIDER = JsonProvider.provider();
  private static final JsonReaderFactory READERS = PROVIDER.createReaderFactory(Map.of());
  private static final JsonBuilderFactory BUILDERS = PROVIDER.createBuilderFactory(Map.of());
  private static final JsonWriterFactory PRETTY =
      PROVIDER.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

  private Json() {}

  /** The value in this text; empty when it is no JSON. */
  public static Optional<JsonValue> parse(String text) {
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      return Optional.of(reader.readValue());
    } catch (JsonException | IllegalStateException notJson) {
      return Optional.empty();
    }
  }

  /** The object in this text; empty when it is anything else. */
  public static Optional<JsonObject> parseObject(String text) {
    return parse(text).filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
  }

  /** The object in this text, which the caller knows to hold one. */
  public static JsonObject object(String text) {
    return parseObject(text).orElseThrow(() -> new IllegalArgumentException("not a JSON object"));
  }

  /** An object of plain Java values: text, numbers, booleans, maps, collections, JSON, null. */
  public static JsonObject object(Map<String, ?> fields) {
    if (fields instanceof JsonObject json) {
      return json;
    }
    JsonObjectBuilder object = BUILDERS.createObjectBuilder();
    fields.forEach((key, field) -> object.add(key, value(field)));
    return object.build();
  }

  /** A plain Java value as JSON. */
  public static JsonValue value(@Nullable Object plain) {
    if (plain == null) {
      return JsonValue.NULL;
    } else if (plain instanceof JsonValue json) {
      return json;
    } else if (plain instanceof Boolean flag) {
      return flag ? JsonValue.TRUE : JsonValue.FALSE;
    } else if (plain instanceof Number number) {
      return PROVIDER.createValue(new BigDecimal(number.toString()));
    } else if (plain instanceof Collection<?> items) {
      return array(items);
    } else if (plain instanceof Map<?, ?> map) {
      JsonObjectBuilder object = BUILDERS.createObjectBuilder();
      map.forEach((key, field) -> object.add(String.valueOf(key), value(field)));
      return object.build();
    }
    return PROVIDER.createValue(plain.toString());
  }

  public static JsonArray array(Collection<?> items) {
    JsonArrayBuilder array = BUILDERS.createArrayBuilder();
    items.forEach(item -> array.add(value(item)));
    return array.build();
  }

  /** A copy with one field set. */
  public static JsonObject with(JsonObject object, String key, @Nullable Object field) {
    return BUILDERS.createObjectBuilder(object).add(key, value(field)).build();
  }

  /** A copy without some fields. */
  public static JsonObject without(JsonObject object, String... keys) {
    JsonObjectBuilder copy = BUILDERS.createObjectBuilder(object);
    for (String key : keys) {
      copy.remove(key);
    }
    return copy.build();
  }

  /** Text or a number as text; empty when absent, blank or anything else. */
  public static Optional<String> text(JsonObject object, String key) {
    return text(object.getOrDefault(key, JsonValue.NULL));
  }

  /** Text or a number as text; empty when blank or anything else. */
  public static Optional<String> text(JsonValue value) {
    if (value instanceof JsonString string) {
      return Optional.of(string.getString()).filter(text -> !text.isBlank());
    }
    return value instanceof JsonNumber number ? Optional.of(number.toString()) : Optional.empty();
  }

  /** The texts in the array there; none when there is no array. */
  public static List<String> texts(JsonObject object, String key) {
    List<String> texts = new ArrayList<>();
    if (object.get(key) instanceof JsonArray array) {
      array.forEach(item -> text(item).ifPresent(texts::add));
    }
    return texts;
  }

  /** The objects in the array there; none when there is no array. */
  public static List<JsonObject> objects(JsonObject object, String key) {
    return object.get(key) instanceof JsonArray array
        ? array.stream().filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject).toList()
        : List.of();
  }

  /** Written over several lines, for people. */
  public static String pretty(JsonValue value) {
    StringWriter text = new StringWriter();
    try (JsonWriter writer = PRETTY.createWriter(text)) {
      writer.write(value);
    }
    return text.toString().strip() + "\n";
  }
}
