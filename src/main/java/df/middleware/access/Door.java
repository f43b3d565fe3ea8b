package df.middleware.access;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The entrance to a part of the API.
 *
 * @param keys each opens it; the first is the one to tell a caller about
 */
public record Door(List<Key> keys) {

  /** A request header, and the secrets that it may carry. */
  public record Key(String header, Secrets secrets) {}

  /** The header that a caller should send. */
  public String header() {
    return keys.get(0).header();
  }

  /** Whether the headers of a request open it. A key without a secret opens nothing. */
  public boolean opensTo(Function<String, Optional<String>> headers) {
    boolean open = false;
    for (Key key : keys) {
      open |= headers.apply(key.header()).filter(key.secrets()::accept).isPresent();
    }
    return open;
  }
}
