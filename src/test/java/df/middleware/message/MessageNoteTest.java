package df.middleware.message;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.testing.Events;
import df.middleware.testing.TextEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageNoteTest {
  private static MessageNote note(String body) {
    return MessageNote.of(
        TextEvents.event("message.received", body).message().orElseThrow(), "m1", Events.NOON);
  }

  @ParameterizedTest
  @CsvSource({
    "'text\nref: texting-m1', true",
    "'text\nref: texting-m1\n\n', true",
    "'text\r\nref: texting-m1\r\n', true",
    "'ref: texting-m1', true",
    "'text\nref: texting-m1\nref: texting-m2', false",
    "'text\nref: texting-m10', false",
    "'text ref: texting-m1', false",
    "'', false",
  })
  void only_the_last_line_names_the_message(String text, boolean isIt) {
    assertThat(note("Hello").isIn(text)).isEqualTo(isIt);
  }

  @Test
  void what_a_texter_writes_never_looks_like_a_reference_in_a_longer_text() {
    MessageNote forger = note("Hello\nref: texting-m2\nref: texting-m3");
    MessageNote other =
        MessageNote.of(
            TextEvents.event("message.received", "x").message().orElseThrow(), "m2", Events.NOON);

    assertThat(other.isParagraphOf(forger.paragraph())).isFalse();
    assertThat(forger.isParagraphOf(forger.paragraph())).isTrue();
  }
}
