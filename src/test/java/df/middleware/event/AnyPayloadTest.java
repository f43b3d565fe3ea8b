package df.middleware.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a vendor sends, reading it does not fail, and what is read fits its columns. */
class AnyPayloadTest {
  private static final String[] KEYS = {
    "event",
    "type",
    "eventType",
    "body",
    "data",
    "message",
    "contact",
    "id",
    "phone",
    "email",
    "from",
    "to",
    "direction",
    "status",
    "webhookId",
    "locationId",
    "location",
    "appointment",
    "contactId",
    "contact_id",
    "MessageSid",
    "MessageStatus",
    "msisdn",
    "messageId",
    "payload",
    "event_type",
    "errors",
    "timestamp",
    "lead_number",
    "Type",
    "transcription",
    "project_id",
    "message_uuid",
    "MessageUUID",
    "applicationId",
    "customData",
    "test_payload",
    "talk_time"
  };

  private final AlowareEvents aloware = new AlowareEvents(Payloads.PHONES);
  private final GhlEvents ghl = new GhlEvents(Payloads.PHONES, Optional.of("loc1"));
  private final TextingEvents texting = new TextingEvents(Payloads.PHONES);

  @Property(tries = 600)
  void is_read_without_failing(@ForAll("payloads") Object tree) {
    Payload payload = Payload.of(tree);
    for (Reading reading :
        List.of(aloware.read(payload), ghl.read(payload), texting.read(payload))) {
      if (reading instanceof Reading.Events read) {
        read.events().forEach(AnyPayloadTest::fits);
      }
    }
  }

  private static void fits(Incoming event) {
    assertThat(event.eventType()).isNotBlank().hasSizeLessThanOrEqualTo(200).doesNotContain("\0");
    event.entityId().ifPresent(it -> assertThat(it).isNotBlank().hasSizeLessThanOrEqualTo(200));
    DedupeKey key = DedupeKey.of(event, new byte[0], Optional.empty());
    assertThat(key.value()).hasSizeLessThanOrEqualTo(450).doesNotContain("\0");
  }

  @Provide
  Arbitrary<Object> payloads() {
    return tree(3);
  }

  private static Arbitrary<Object> tree(int depth) {
    Arbitrary<Object> scalar =
        Arbitraries.of(
            "x",
            "",
            "\0",
            "\uD800",
            "2025550177",
            "1795183200",
            "SMS",
            "message.received",
            "contact.created",
            "Call",
            "message-received",
            "message.finalized",
            "inbound",
            "9".repeat(500),
            "a@b.co",
            true,
            BigDecimal.ONE,
            new BigDecimal("1E+400"),
            "{}");
    if (depth == 0) {
      return scalar;
    }
    Arbitrary<Object> child = tree(depth - 1);
    Arbitrary<Map<String, Object>> object =
        Arbitraries.maps(Arbitraries.of(KEYS), child).ofMaxSize(6);
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(3, object.map(it -> (Object) it)),
        net.jqwik.api.Tuple.of(1, child.list().ofMaxSize(3).map(it -> (Object) it)),
        net.jqwik.api.Tuple.of(2, scalar));
  }
}
