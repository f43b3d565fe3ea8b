package df.middleware.trace.logging;

import df.middleware.trace.Work;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/**
 * Adds to each line of ours what its thread works on: {@code … [source=ghl event=… trace=…]}.
 *
 * <p>It writes nothing. It sits at our own logger, and the handlers of the server, which come after
 * it, write what it leaves: in whatever form and to wherever the server is set to write.
 */
final class NameTheWork extends Handler {
  @Override
  public void publish(LogRecord line) {
    String words = Work.current().words();
    if (words.isEmpty()) {
      return;
    }
    line.setMessage(line.getMessage() + " [" + words + "]");
  }

  @Override
  public void flush() {
    // Nothing is held back
  }

  @Override
  public void close() {
    // Nothing is open
  }
}
