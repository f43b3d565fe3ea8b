package df.faults.net;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** One direction of PostgreSQL's protocol, cut into its messages. */
final class WireMessages {
  private static final int SSL_REQUEST = 80877103;
  private static final int GSS_REQUEST = 80877104;

  private final Reader reader;
  private byte[] rest = new byte[0];
  private boolean typed;
  private int singleBytes;

  /**
   * Takes a message: its type, 0 for the untyped ones at the start, and what follows its length.
   */
  interface Reader {
    void read(char type, ByteBuffer body) throws Cut;
  }

  WireMessages(boolean typed, Reader reader) {
    this.typed = typed;
    this.reader = reader;
  }

  /** The answer to a request for encryption is one byte without a length. */
  void expectSingleByte() {
    singleBytes++;
  }

  void feed(byte[] bytes, int length) throws Cut {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(rest);
    all.write(bytes, 0, length);
    ByteBuffer buffer = ByteBuffer.wrap(all.toByteArray());
    while (singleBytes > 0 && buffer.hasRemaining()) {
      buffer.get();
      singleBytes--;
    }
    boolean whole = true;
    while (whole) {
      whole = next(buffer);
    }
    rest = Arrays.copyOfRange(buffer.array(), buffer.position(), buffer.limit());
  }

  private boolean next(ByteBuffer buffer) throws Cut {
    int head = typed ? 1 : 0;
    if (buffer.remaining() < head + 4) {
      return false;
    }
    int length = buffer.getInt(buffer.position() + head);
    if (buffer.remaining() < head + length) {
      return false;
    }
    char type = typed ? (char) buffer.get() : 0;
    ByteBuffer body = buffer.slice(buffer.position() + 4, length - 4);
    buffer.position(buffer.position() + length);
    typed = typed || !asksForEncryption(body);
    reader.read(type, body);
    return true;
  }

  static boolean asksForEncryption(ByteBuffer body) {
    int code = body.remaining() == 4 ? body.getInt(0) : 0;
    return code == SSL_REQUEST || code == GSS_REQUEST;
  }

  /** The text up to the next zero. */
  static String text(ByteBuffer body) {
    StringBuilder text = new StringBuilder();
    while (body.hasRemaining()) {
      byte next = body.get();
      if (next == 0) {
        break;
      }
      text.append((char) (next & 0xff));
    }
    return text.toString();
  }
}
