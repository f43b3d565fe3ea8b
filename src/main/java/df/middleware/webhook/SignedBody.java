package df.middleware.webhook;

import df.middleware.event.FormBody;
import df.middleware.event.NotJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Form fields in the order in which signatures cover them: by name, then by value. */
final class SignedBody {
  private final SortedMap<String, SortedSet<String>> fields;

  private SignedBody(SortedMap<String, SortedSet<String>> fields) {
    this.fields = fields;
  }

  /** Of a form or of a query; empty where it cannot be read. */
  static Optional<SignedBody> of(byte[] form) {
    SortedMap<String, SortedSet<String>> fields = new TreeMap<>();
    try {
      for (Map.Entry<String, String> pair : FormBody.pairs(form)) {
        fields.computeIfAbsent(pair.getKey(), it -> new TreeSet<>()).add(pair.getValue());
      }
    } catch (NotJson broken) {
      return Optional.empty();
    }
    return Optional.of(new SignedBody(fields));
  }

  static Optional<SignedBody> ofQuery(String query) {
    return of(query.getBytes(StandardCharsets.UTF_8));
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(fields.get(name)).map(SortedSet::first);
  }

  /** Every name with each of its values, joined so: {@code a1b2}, {@code a=1&b=2}. */
  String joined(String betweenNameAndValue, String betweenFields) {
    StringBuilder all = new StringBuilder();
    fields.forEach(
        (name, values) -> {
          for (String value : values) {
            all.append(all.length() == 0 ? "" : betweenFields)
                .append(name)
                .append(betweenNameAndValue)
                .append(value);
          }
        });
    return all.toString();
  }
}
