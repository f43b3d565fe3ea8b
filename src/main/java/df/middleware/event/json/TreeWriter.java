package df.middleware.event.json;

import df.middleware.event.Storable;
import jakarta.json.stream.JsonGenerator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the tree of plain values as JSON that PostgreSQL's jsonb accepts. */
final class TreeWriter {
  private final JsonGenerator generator;

  TreeWriter(JsonGenerator generator) {
    this.generator = generator;
  }

  void write(@Nullable Object value) {
    if (value == null) {
      generator.writeNull();
    } else if (value instanceof Map<?, ?> object) {
      generator.writeStartObject();
      object.forEach(
          (key, child) -> {
            generator.writeKey(Storable.text(String.valueOf(key)));
            write(child);
          });
      generator.writeEnd();
    } else if (value instanceof List<?> array) {
      generator.writeStartArray();
      array.forEach(this::write);
      generator.writeEnd();
    } else {
      writeScalar(value);
    }
  }

  private void writeScalar(Object value) {
    if (value instanceof BigDecimal number && Storable.holds(number)) {
      generator.write(number);
    } else if (value instanceof Boolean flag) {
      generator.write(flag);
    } else {
      generator.write(Storable.text(value.toString()));
    }
  }
}
