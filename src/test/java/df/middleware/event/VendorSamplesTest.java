package df.middleware.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import df.middleware.event.json.JsonpJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The vendors' published samples, where a collection of them lies beside the project. */
class VendorSamplesTest {
  private static final Path SAMPLES = Path.of("..", "shared", "vendor", "samples");

  private static final Map<String, String> ALOWARE =
      Map.of(
          "transcription", "transcription",
          "test-payload", "test-delivery",
          "", "call");

  /** By the beginning of the file's name; the longest that fits counts. */
  private static final Map<String, String> GHL =
      Map.ofEntries(
          Map.entry("Contact", "contact"),
          Map.entry("ContactTag", "tag"),
          Map.entry("Appointment", "appointment"),
          Map.entry("InboundMessage", "message"),
          Map.entry("OutboundMessage", "message"),
          Map.entry("ProviderOutboundMessage", "message"),
          Map.entry("ConversationUnread", "conversation"),
          Map.entry("WorkflowWebhook", "contact"),
          Map.entry("", "unknown"));

  private static final Map<String, String> TEXTING = Map.of("", "message");

  private final AlowareEvents aloware = new AlowareEvents(Payloads.PHONES);
  private final GhlEvents ghl = new GhlEvents(Payloads.PHONES, Optional.empty());
  private final TextingEvents texting = new TextingEvents(Payloads.PHONES);

  @Test
  void aloware_samples_have_their_entity_type() throws Exception {
    for (Path file : files("aloware")) {
      assertThat(kind(aloware.read(payload(file)))).as(name(file)).isEqualTo(due(ALOWARE, file));
    }
  }

  @Test
  void ghl_samples_have_their_entity_type() throws Exception {
    for (Path file : files("ghl")) {
      assertThat(kind(ghl.read(payload(file)))).as(name(file)).isEqualTo(due(GHL, file));
    }
  }

  @Test
  void texting_samples_are_messages() throws Exception {
    for (String provider : List.of("bandwidth", "signalwire", "telnyx", "vonage")) {
      for (Path file : files(provider)) {
        if (!name(file).startsWith("signature")) {
          Payload payload = payload(file);
          Payload form = payload.at("fields");
          assertThat(kind(texting.read(form.isObject() ? form : payload)))
              .as(name(file))
              .isEqualTo(due(TEXTING, file));
        }
      }
    }
  }

  @Test
  void no_sample_of_any_kind_makes_a_reader_fail() throws Exception {
    assumeTrue(Files.isDirectory(SAMPLES));
    try (Stream<Path> all = Files.walk(SAMPLES)) {
      for (Path file : all.filter(it -> name(it).endsWith(".json")).toList()) {
        Payload payload = payload(file);
        assertThat(aloware.read(payload)).isNotNull();
        assertThat(ghl.read(payload)).isNotNull();
        assertThat(texting.read(payload)).isNotNull();
      }
    }
  }

  private static String kind(Reading reading) {
    if (reading instanceof Reading.Ignored ignored) {
      return ignored.reason();
    }
    return ((Reading.Events) reading).events().get(0).entityType().wireName();
  }

  private static String due(Map<String, String> table, Path file) {
    return new TreeMap<>(table)
        .descendingMap().entrySet().stream()
            .filter(it -> name(file).startsWith(it.getKey()))
            .findFirst()
            .orElseThrow()
            .getValue();
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static List<Path> files(String folder) throws IOException {
    Path path = SAMPLES.resolve(folder);
    assumeTrue(Files.isDirectory(path));
    try (Stream<Path> files = Files.list(path)) {
      List<Path> found = files.filter(it -> name(it).endsWith(".json")).toList();
      assertThat(found).isNotEmpty();
      return found;
    }
  }

  private static Payload payload(Path file) throws IOException, NotJson {
    return new JsonpJson().read(Files.readAllBytes(file));
  }
}
