package df.middleware.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import df.middleware.event.Event;
import df.middleware.event.NotJson;
import df.middleware.event.Payload;
import df.middleware.event.json.JsonpJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bodies of real calls, where a collection of them lies beside the project. */
class SampleCallsTest {
  private static final Path SAMPLES = Path.of("..", "shared", "vendor", "samples", "aloware");

  private final CallFlow flow = CallFlow.webhookStyle();

  private Event sample(String name) throws IOException, NotJson {
    Path file = SAMPLES.resolve(name + ".json");
    assumeTrue(Files.exists(file));
    return flow.event(new JsonpJson().read(Files.readAllBytes(file)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void the_deliveries_of_one_call_make_one_note(boolean isReversed) throws IOException, NotJson {
    List<Event> events = new ArrayList<>();
    for (String name :
        List.of(
            "OutboundPhoneCall",
            "OutboundPhoneCall-DispositionCompleted",
            "Recording-Saved",
            "Call-Disposed")) {
      events.add(sample(name));
    }
    if (isReversed) {
      Collections.reverse(events);
    }

    assertThat(flow.settles(events)).isTrue();
    assertThat(flow.note())
        .isEqualTo(
            """
            Call Made on 2026-08-05T20:58:49Z (1m 3s)
            Disposition: No Answer
            Status: completed
            ref: aloware-call-940868616""");
  }

  @Test
  void texts_for_numbers_are_read() throws IOException, NotJson {
    flow.handler.handle(sample("OutboundPhoneCall-DispositionCompleted.with-durations"));

    assertThat(flow.note()).startsWith("Call Made on 2026-10-06T14:22:28Z (44s)\n");
  }

  @Test
  void a_missed_call_was_received() throws IOException, NotJson {
    flow.handler.handle(sample("InboundPhoneCall-DispositionMissed"));

    assertThat(flow.note())
        .isEqualTo(
            """
            Call Received on 2026-08-05T20:58:49Z (0s)
            Disposition: missed
            Status: completed
            ref: aloware-call-555000111""");
  }

  @Test
  void a_relayed_call_is_noted_when_it_is_over() throws IOException, NotJson {
    flow.handler.handle(sample("zapier-relay.ringing"));
    assertThat(flow.ghlNotes.texts()).isEmpty();

    flow.handler.handle(sample("zapier-relay.completed"));
    assertThat(flow.note()).startsWith("Call Made on 2026-09-22T19:47:42Z (33s)\n");
  }

  @Test
  void no_body_of_a_call_makes_the_flow_fail() throws IOException, NotJson {
    assumeTrue(Files.isDirectory(SAMPLES));
    try (Stream<Path> files = Files.list(SAMPLES)) {
      for (Path file : files.filter(it -> it.toString().contains("PhoneCall")).toList()) {
        Payload payload = new JsonpJson().read(Files.readAllBytes(file));
        assertThat(flow.handler.handle(flow.event(payload)).log()).isNotEmpty();
      }
    }
  }
}
