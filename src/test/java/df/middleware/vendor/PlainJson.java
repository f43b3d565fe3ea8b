package df.middleware.vendor;

import df.middleware.event.Json;
import df.middleware.event.NotJson;
import df.middleware.event.Payload;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON for tests of the vendors' clients; well-formed input only matters here. */
public final class PlainJson implements Json {
  private static final JsonProvider PROVIDER = JsonProvider.provider();

  @Override
  public Payload read(byte[] utf8) throws NotJson {
    return read(new String(utf8, StandardCharsets.UTF_8));
  }

  @Override
  public Payload read(String text) throws NotJson {
    try (var reader = PROVIDER.createReader(new StringReader(text))) {
      return Payload.of(tree(reader.readValue()));
    } catch (JsonException notJson) {
      throw new NotJson("not JSON");
    }
  }

  private static Object tree(JsonValue value) {
    if (value instanceof JsonObject object) {
      Map<String, Object> fields = new LinkedHashMap<>();
      object.forEach((name, child) -> fields.put(name, tree(child)));
      return fields;
    }
    if (value instanceof JsonArray array) {
      List<Object> items = new ArrayList<>();
      array.forEach(child -> items.add(tree(child)));
      return items;
    }
    if (value instanceof JsonString string) {
      return string.getString();
    }
    if (value instanceof JsonNumber number) {
      return number.bigDecimalValue();
    }
    return value == JsonValue.NULL ? null : value == JsonValue.TRUE;
  }

  @Override
  public String write(Payload value) {
    return value(value.tree()).toString();
  }

  private static JsonValue value(Object tree) {
    if (tree instanceof Map<?, ?> fields) {
      var object = PROVIDER.createObjectBuilder();
      fields.forEach((name, child) -> object.add((String) name, value(child)));
      return object.build();
    }
    if (tree instanceof List<?> items) {
      var array = PROVIDER.createArrayBuilder();
      items.forEach(item -> array.add(value(item)));
      return array.build();
    }
    if (tree instanceof String text) {
      return PROVIDER.createValue(text);
    }
    if (tree instanceof BigDecimal number) {
      return PROVIDER.createValue(number);
    }
    return tree == null ? JsonValue.NULL : (boolean) tree ? JsonValue.TRUE : JsonValue.FALSE;
  }
}
