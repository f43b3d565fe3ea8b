package df.sandbox;

import df.sandbox.SandboxClient.Answer;
import df.sandbox.state.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A sandbox of its own for each test, with a clock that stands still until it is moved. */
public abstract class SandboxTest {
  protected final TestClock clock = new TestClock();
  protected SandboxSettings settings = SandboxSettings.defaults();
  protected Sandbox sandbox;
  protected SandboxClient client;

  @BeforeEach
  void start() throws Exception {
    settings = configure(SandboxSettings.with().clock(clock)).build();
    sandbox = Sandbox.start(settings);
    client = new SandboxClient(sandbox, settings);
  }

  protected SandboxSettings.Builder configure(SandboxSettings.Builder builder) throws Exception {
    return builder;
  }

  @AfterEach
  void stop() throws Exception {
    sandbox.close();
  }

  /** JSON with its double quotes written as single ones. */
  protected static String q(String json) {
    return json.replace('\'', '"');
  }

  protected static JsonObject json(String quoted) {
    return Json.object(q(quoted));
  }

  /** Creates a contact by the API. */
  protected JsonObject ghlContact(String fields) throws Exception {
    Answer answer =
        client.ghl(
            "POST",
            "/contacts/",
            q("{'locationId':'" + settings.ghlLocationId() + "'," + fields + "}"));
    return answer.json().getJsonObject("contact");
  }

  /** Polls, with a limit. */
  protected static void eventually(BooleanSupplier claim) {
    long limit = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!claim.getAsBoolean()) {
      if (System.nanoTime() > limit) {
        throw new AssertionError("did not come true within 20 seconds");
      }
      java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
    }
  }

  /** A clock that is moved by hand. */
  protected static final class TestClock extends Clock {
    private volatile Instant now = Instant.parse("2026-11-20T12:00:00Z");

    public void forward(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
