package df.middleware.event;

/**
 * Reads and writes JSON text.
 *
 * <p>Reading is strict about the text (UTF-8, RFC 8259, at most {@value #MAX_DEPTH} levels deep)
 * and lenient about what it says: duplicate keys (the last one holds), numbers of any size.
 */
public interface Json {
  int MAX_DEPTH = 512;

  /** The value in these bytes; {@link NotJson} when they are not one JSON value in UTF-8. */
  Payload read(byte[] utf8) throws NotJson;

  /** The value in this text. */
  Payload read(String text) throws NotJson;

  /** The value as JSON that PostgreSQL's jsonb accepts: see {@link Storable}. */
  String write(Payload value);
}
