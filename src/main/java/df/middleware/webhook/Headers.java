package df.middleware.webhook;

import java.util.Optional;

/** The headers of a request; the name's case makes no difference. */
@FunctionalInterface
public interface Headers {

  /** The header's first value; empty when it was not sent. */
  Optional<String> get(String name);

  /** The value without blanks around it; a blank one, or {@code N/A}, is as good as none. */
  default Optional<String> given(String name) {
    return get(name).map(String::strip).filter(it -> !it.isEmpty() && !it.equalsIgnoreCase("N/A"));
  }
}
