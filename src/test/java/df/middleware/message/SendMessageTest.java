package df.middleware.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import df.middleware.event.PhoneNumbers;
import df.middleware.message.Outbound.Status;
import df.middleware.message.OutboundMessages.Recorded;
import df.middleware.problem.BadParameter;
import df.middleware.problem.Refused;
import df.middleware.testing.JsonTrees;
import df.middleware.texting.Sending;
import df.middleware.texting.TextingMessages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendMessageTest {
  private static final Draft DRAFT =
      new Draft("+12025550142", Optional.empty(), "Hello", Optional.of("k1"));

  private final UUID id = UUID.randomUUID();
  private final List<String> sent = new ArrayList<>();
  private final List<Outbound> ended = new ArrayList<>();
  private final List<Outbound> looks = new ArrayList<>();
  private Recorded recorded = new Recorded.ToSend(id);
  private Sending answer = new Sending.Sent("p1");
  private Optional<String> usualSender = Optional.of("+12025550100");

  private final OutboundMessages messages =
      new OutboundMessages() {
        @Override
        public Recorded record(Draft draft, String from) {
          return recorded;
        }

        @Override
        public Outbound get(UUID asked) {
          return looks.size() > 1 ? looks.remove(0) : looks.get(0);
        }

        @Override
        public void end(Outbound outbound) {
          ended.add(outbound);
        }
      };

  private final TextingMessages texting =
      new TextingMessages() {
        @Override
        public Optional<String> usualSender() {
          return usualSender;
        }

        @Override
        public Sending send(String to, String from, String body) {
          sent.add(from + " > " + to + ": " + body);
          return answer;
        }
      };

  private String send() {
    return new SendMessage(messages, texting, new SendSettings(Duration.ofMillis(300))).send(DRAFT);
  }

  private Refused refusal() {
    return catchThrowableOfType(Refused.class, this::send);
  }

  private Outbound outbound(Status status) {
    Optional<String> messageId = Optional.of("p0").filter(any -> status == Status.SENT);
    return new Outbound(id, status, messageId, Optional.empty());
  }

  @Test
  void a_message_is_sent_from_our_usual_number() {
    assertThat(send()).isEqualTo("p1");
    assertThat(sent).containsExactly("+12025550100 > +12025550142: Hello");
    assertThat(ended).extracting(Outbound::status).containsExactly(Status.SENT);
  }

  @Test
  void nothing_leaves_for_somebody_who_opted_out() {
    recorded = new Recorded.OptedOut();

    assertThat(refusal().problem().type()).isEqualTo("urn:df:problem:opted-out");
    assertThat(refusal().problem().status()).isEqualTo(409);
    assertThat(sent).isEmpty();
  }

  @Test
  void another_message_under_the_same_key_is_refused() {
    recorded = new Recorded.KeyOfAnother();

    assertThat(refusal().problem().status()).isEqualTo(422);
    assertThat(sent).isEmpty();
  }

  static Stream<Arguments> endings() {
    return Stream.of(
        Arguments.of(new Sending.RefusedByProvider("no"), 502, Status.REFUSED),
        Arguments.of(new Sending.NotSent("away", Optional.empty()), 503, Status.NOT_SENT),
        Arguments.of(new Sending.Unknown("lost"), 504, Status.UNKNOWN));
  }

  @ParameterizedTest
  @MethodSource("endings")
  void what_was_not_sent_is_told_and_recorded(Sending outcome, int status, Status record) {
    answer = outcome;

    assertThat(refusal().problem().status()).isEqualTo(status);
    assertThat(ended).extracting(Outbound::status).containsExactly(record);
  }

  @Test
  void the_provider_s_wish_to_wait_is_passed_on() {
    answer = new Sending.NotSent("too many", Optional.of(Duration.ofMillis(1500)));

    assertThat(refusal().headers()).containsEntry("Retry-After", "2");
  }

  @Test
  void without_any_sender_nothing_is_sent() {
    usualSender = Optional.empty();

    assertThat(refusal().problem().status()).isEqualTo(503);
    assertThat(refusal().problem().detail()).contains("TEXTING_FROM_NUMBER");
    assertThat(sent).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"UNKNOWN,504", "SENDING,503"})
  void a_repetition_is_told_how_the_first_stands(Status status, int answered) {
    recorded = new Recorded.Earlier(outbound(status));
    looks.add(outbound(status));

    assertThat(refusal().problem().status()).isEqualTo(answered);
    assertThat(sent).isEmpty();
  }

  @Test
  void a_repetition_gets_the_same_answer() {
    recorded = new Recorded.Earlier(outbound(Status.SENT));

    assertThat(send()).isEqualTo("p0");
    assertThat(sent).isEmpty();
  }

  @Test
  void a_repetition_waits_for_the_first_that_is_under_way() {
    recorded = new Recorded.Earlier(outbound(Status.SENDING));
    looks.addAll(List.of(outbound(Status.SENDING), outbound(Status.SENT)));

    assertThat(send()).isEqualTo("p0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "123", "+1", "+12025550142999999999"})
  void a_recipient_must_be_a_number(String to) {
    assertThat(reading("to", to, "body", "x")).isInstanceOf(BadParameter.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\n"})
  void a_body_must_say_something(String body) {
    assertThat(reading("to", "+12025550142", "body", body)).isInstanceOf(BadParameter.class);
  }

  @Test
  void a_body_must_not_be_too_long() {
    assertThat(reading("to", "+12025550142", "body", "x".repeat(1601)))
        .isInstanceOf(BadParameter.class);
  }

  @Test
  void a_request_is_read_into_normal_form() {
    Draft draft =
        new DraftRules(new PhoneNumbers("US"))
            .read(JsonTrees.payload("to", "(202) 555-0142", "body", " Hello ", "from", "40404"));

    assertThat(draft)
        .isEqualTo(new Draft("+12025550142", Optional.of("40404"), " Hello ", Optional.empty()));
  }

  private static Throwable reading(Object... request) {
    DraftRules rules = new DraftRules(new PhoneNumbers("US"));
    return catchThrowableOfType(
        RuntimeException.class, () -> rules.read(JsonTrees.payload(request)));
  }
}
