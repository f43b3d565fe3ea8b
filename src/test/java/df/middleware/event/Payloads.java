package df.middleware.event;

import df.middleware.event.json.JsonpJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The payloads under {@code src/test/resources}, read. */
final class Payloads {
  static final PhoneNumbers PHONES = new PhoneNumbers("US");

  private Payloads() {}

  static Payload file(String name) {
    byte[] bytes = bytes(name);
    try {
      return name.endsWith(".form") ? FormBody.read(bytes) : new JsonpJson().read(bytes);
    } catch (NotJson broken) {
      throw new IllegalArgumentException(name, broken);
    }
  }

  static byte[] bytes(String name) {
    try (var stream = Payloads.class.getResourceAsStream("/payloads/" + name)) {
      return stream.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Payload json(String text) {
    try {
      return new JsonpJson().read(text.replace('\'', '"'));
    } catch (NotJson broken) {
      throw new IllegalArgumentException(text, broken);
    }
  }

  static Incoming only(Reading reading) {
    List<Incoming> events = ((Reading.Events) reading).events();
    if (events.size() != 1) {
      throw new AssertionError(events.size() + " events");
    }
    return events.get(0);
  }
}
