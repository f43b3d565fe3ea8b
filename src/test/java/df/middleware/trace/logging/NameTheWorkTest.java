package df.middleware.trace.logging;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Source;
import df.middleware.trace.Work;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

/** What a line of the log says beside its message. */
class NameTheWorkTest {
  private static String published(String message, Object... parameters) {
    LogRecord line = new LogRecord(Level.INFO, message);
    line.setParameters(parameters);
    new NameTheWork().publish(line);
    return new SimpleFormatter().formatMessage(line);
  }

  @Test
  void a_line_within_a_work_names_it() {
    UUID event = new UUID(0, 7);
    try (Work.End end = Work.on(Source.GHL, event, Optional.empty()).begin()) {
      assertThat(published("Event {0} ended", "x"))
          .isEqualTo("Event x ended [source=ghl event=" + event + "]");
    }
  }

  @Test
  void any_other_line_is_left_as_it_is() {
    assertThat(published("The sweep rang for {0}", 3)).isEqualTo("The sweep rang for 3");
  }
}
