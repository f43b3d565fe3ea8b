package df.middleware.message.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.TextMessage.Direction;
import df.middleware.message.MessageMapping;
import df.middleware.testing.TestDatabase;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JpaMessageMappingsTest {

  @BeforeEach
  void empty() {
    TestDatabase.run("TRUNCATE message_mappings");
  }

  private static MessageMapping message(Optional<String> note) {
    return new MessageMapping(
        "m1",
        note,
        Optional.empty(),
        Optional.of("conv1"),
        Optional.of("c1"),
        Optional.empty(),
        Optional.of("+12025550142"),
        Optional.of("+12025550100"),
        Optional.of(Direction.INBOUND));
  }

  private static void save(MessageMapping mapping) {
    TestDatabase.in(
        entities -> {
          new JpaMessageMappings(entities).save(mapping);
          return true;
        });
  }

  private static Optional<MessageMapping> stored() {
    return TestDatabase.in(entities -> new JpaMessageMappings(entities).byTextingId("m1"));
  }

  @Test
  void nobody_knows_a_message_that_was_never_stored() {
    assertThat(stored()).isEmpty();
  }

  @Test
  void a_message_is_read_as_it_was_stored() {
    save(message(Optional.of("n1")));

    assertThat(stored()).contains(message(Optional.of("n1")));
  }

  @Test
  void a_note_that_is_known_stays_known() {
    save(message(Optional.of("n1")));
    save(message(Optional.empty()));

    assertThat(stored()).contains(message(Optional.of("n1")));
  }
}
