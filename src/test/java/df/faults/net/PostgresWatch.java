package df.faults.net;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows what a connection to PostgreSQL is about to commit, and when it has. */
public final class PostgresWatch implements Watch {
  private static final Pattern KEPT = Pattern.compile("INSERT INTO (texting_)?webhook_events\\b");
  private static final Pattern RECORDED =
      Pattern.compile("UPDATE (texting_)?webhook_events\\s+SET status = 'done', outcome = ");

  private final Steps steps;
  private final Map<String, String> statements = new HashMap<>();
  private final WireMessages up = new WireMessages(false, this::ofClient);
  private final WireMessages down = new WireMessages(true, this::ofServer);
  private volatile Optional<Step> uncommitted = Optional.empty();

  public PostgresWatch(Steps steps) {
    this.steps = steps;
  }

  @Override
  public void fromClient(byte[] bytes, int length) throws Cut {
    up.feed(bytes, length);
  }

  @Override
  public boolean fromServer(byte[] bytes, int length) throws Cut {
    down.feed(bytes, length);
    return true;
  }

  private void ofClient(char type, ByteBuffer body) {
    switch (type) {
      case 0 -> {
        if (WireMessages.asksForEncryption(body)) {
          down.expectSingleByte();
        }
      }
      case 'P' -> statements.put(WireMessages.text(body), WireMessages.text(body));
      case 'B' -> {
        WireMessages.text(body); // the portal
        note(statements.getOrDefault(WireMessages.text(body), ""));
      }
      case 'Q' -> note(WireMessages.text(body));
      default -> {
        // Says nothing of what is done
      }
    }
  }

  private void note(String sql) {
    if (KEPT.matcher(sql).find()) {
      uncommitted = Optional.of(Step.KEPT);
    } else if (RECORDED.matcher(sql).find()) {
      uncommitted = Optional.of(Step.RECORDED);
    }
  }

  private void ofServer(char type, ByteBuffer body) throws Cut {
    if (type != 'C') {
      return;
    }
    String done = WireMessages.text(body);
    Optional<Step> step = uncommitted;
    if (done.equals("COMMIT") || done.equals("ROLLBACK")) {
      uncommitted = Optional.empty();
    }
    if (done.equals("COMMIT") && step.isPresent()) {
      steps.at(step.get());
    }
  }
}
