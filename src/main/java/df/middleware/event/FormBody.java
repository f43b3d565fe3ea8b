package df.middleware.event;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The body of an HTML form, {@code application/x-www-form-urlencoded}, as some providers send. */
public final class FormBody {
  private FormBody() {}

  /** The fields as an object of strings, the last of a repeated one; {@link NotJson} as below. */
  public static Payload read(byte[] body) throws NotJson {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (Map.Entry<String, String> pair : pairs(body)) {
      fields.put(pair.getKey(), pair.getValue());
    }
    return Payload.of(fields);
  }

  /**
   * The pairs in the order received; {@link NotJson} where a percent escape is broken or the bytes
   * that it stands for are not UTF-8.
   */
  public static List<Map.Entry<String, String>> pairs(byte[] body) throws NotJson {
    List<Map.Entry<String, String>> pairs = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= body.length; at++) {
      if (at == body.length || body[at] == '&') {
        if (at > start) {
          pairs.add(pair(body, start, at));
        }
        start = at + 1;
      }
    }
    return pairs;
  }

  private static Map.Entry<String, String> pair(byte[] body, int start, int end) throws NotJson {
    int equals = start;
    while (equals < end && body[equals] != '=') {
      equals++;
    }
    String key = decoded(body, start, equals);
    return Map.entry(key, equals == end ? "" : decoded(body, equals + 1, end));
  }

  private static String decoded(byte[] body, int start, int end) throws NotJson {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(end - start);
    for (int at = start; at < end; at++) {
      if (body[at] == '%') {
        bytes.write(escaped(body, at, end));
        at += 2;
      } else {
        bytes.write(body[at] == '+' ? ' ' : body[at]);
      }
    }
    try {
      var decoder = StandardCharsets.UTF_8.newDecoder();
      return decoder.decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new NotJson("the form is not UTF-8");
    }
  }

  private static int escaped(byte[] body, int percent, int end) throws NotJson {
    int high = percent + 2 < end ? Character.digit(body[percent + 1], 16) : -1;
    int low = percent + 2 < end ? Character.digit(body[percent + 2], 16) : -1;
    if (high < 0 || low < 0) {
      throw new NotJson("the form holds a broken percent escape");
    }
    return high * 16 + low;
  }
}
