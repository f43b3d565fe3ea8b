package df.middleware.privacy;

import df.middleware.event.Payload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes personal data unreadable and leaves the rest as it is: structure, ids, names of events,
 * dates and numbers.
 *
 * <p>What a field is called decides first, see {@link KeyKind}; in all other texts e-mail
 * addresses, telephone numbers and addresses of pages are masked where they are found.
 */
public final class Masking {
  private static final Pattern ID =
      Pattern.compile("[\\p{Alnum}_:]*|(?=.*\\p{Alpha})[\\p{Alnum}_:-]*");
  private static final Pattern TIME = Pattern.compile("\\d[\\d\\p{Z}TZ:.,/+-]*");

  /** Shorter ones are codes, such as those that text messages come from. */
  private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,6}");

  private Masking() {}

  /** The value, masked. */
  public static Payload of(Payload value) {
    return Payload.of(masked(value.tree(), KeyKind.PLAIN));
  }

  private static @Nullable Object masked(@Nullable Object value, KeyKind kind) {
    if (value instanceof Map<?, ?> object) {
      return object(object, kind);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> items = new ArrayList<>();
      list.forEach(item -> items.add(masked(item, kind)));
      return items;
    }
    if (value instanceof String text) {
      return text.isBlank() ? text : text(text, kind);
    }
    return value instanceof BigDecimal number ? number(number, kind) : value;
  }

  private static Map<String, @Nullable Object> object(Map<?, ?> object, KeyKind kind) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    object.forEach(
        (key, value) -> {
          String name = String.valueOf(key);
          fields.put(name, masked(value, within(kind, kindOf(name, object))));
        });
    return fields;
  }

  /** The value of a merge decision is what its field says. */
  private static KeyKind kindOf(String name, Map<?, ?> object) {
    return name.equals("value") && object.get("field") instanceof String field
        ? KeyKind.of(field)
        : KeyKind.of(name);
  }

  private static KeyKind within(KeyKind outer, KeyKind inner) {
    return outer == KeyKind.ALL_PERSONAL && inner != KeyKind.ID ? KeyKind.ALL_PERSONAL : inner;
  }

  private static String text(String text, KeyKind kind) {
    return switch (kind) {
      case PERSONAL, ALL_PERSONAL -> MaskedText.HIDDEN;
      case PHONE -> SHORT_NUMBER.matcher(text).matches() ? text : MaskedText.phone(text);
      case EMAIL -> MaskedText.email(text);
      case ID -> ID.matcher(text).matches() ? text : MaskedText.scan(text);
      case TIME -> TIME.matcher(text).matches() ? text : MaskedText.scan(text);
      case PLAIN -> MaskedText.scan(text);
    };
  }

  private static Object number(BigDecimal number, KeyKind kind) {
    return switch (kind) {
      case PERSONAL, ALL_PERSONAL, EMAIL -> MaskedText.HIDDEN;
      case PHONE -> phone(number);
      case ID, TIME, PLAIN -> number;
    };
  }

  private static Object phone(BigDecimal number) {
    boolean code = number.precision() - (long) number.scale() <= 6;
    boolean readable = Math.abs((long) number.scale()) < 100 && number.precision() < 100;
    if (code) {
      return number;
    }
    return readable ? MaskedText.phone(number.toPlainString()) : MaskedText.HIDDEN;
  }
}
