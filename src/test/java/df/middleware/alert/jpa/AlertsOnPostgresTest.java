package df.middleware.alert.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.access.Secrets;
import df.middleware.alert.Alert;
import df.middleware.alert.AlertBook;
import df.middleware.alert.AlertFilter;
import df.middleware.alert.AlertItem;
import df.middleware.alert.AlertOutbox;
import df.middleware.alert.AlertPost;
import df.middleware.alert.AlertSettings;
import df.middleware.alert.AlertTypes;
import df.middleware.event.json.JsonpJson;
import df.middleware.paging.Page;
import df.middleware.paging.PageRequest;
import df.middleware.testing.TestDatabase;
import df.middleware.webhook.StandardWebhooks;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The alerts and their outbox, against the real PostgreSQL. */
class AlertsOnPostgresTest {
  private static final String TYPE = "df.queue.stuck";
  private static final Map<String, String> DATA = Map.of("source", "ghl");

  @BeforeEach
  void empty() {
    TestDatabase.run("TRUNCATE alerts");
  }

  private static <T> T book(Optional<URI> address, Function<AlertBook, T> work) {
    AlertSettings settings =
        new AlertSettings(
            address,
            new StandardWebhooks(
                Secrets.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), Clock.systemUTC()),
            Duration.ofMinutes(2));
    return TestDatabase.in(
        entities -> work.apply(new JpaAlertBook(entities, new JsonpJson(), settings)));
  }

  private static <T> T book(Function<AlertBook, T> work) {
    return book(Optional.of(URI.create("http://127.0.0.1:1/")), work);
  }

  private static boolean opened(String cause) {
    return book(it -> it.open(TYPE, cause, DATA));
  }

  private static boolean ended(String cause) {
    return book(it -> it.over(TYPE, cause));
  }

  private static <T> T outbox(Function<AlertOutbox, T> work) {
    return TestDatabase.in(entities -> work.apply(new JpaAlertOutbox(entities, new JsonpJson())));
  }

  private static Optional<AlertPost> claimed() {
    return outbox(AlertOutbox::claim);
  }

  private static void told(AlertPost post) {
    outbox(
        it -> {
          it.told(post);
          return true;
        });
  }

  private static void later(AlertPost post, Duration delay) {
    outbox(
        it -> {
          it.later(post, delay, "HTTP status 500");
          return true;
        });
  }

  @Test
  void of_one_type_and_cause_one_is_open() {
    assertThat(opened("ghl")).isTrue();
    assertThat(opened("ghl")).isFalse();
    assertThat(opened("aloware")).isTrue();
  }

  @Test
  void what_is_over_can_open_again() {
    opened("ghl");

    assertThat(ended("ghl")).isTrue();
    assertThat(ended("ghl")).isFalse();
    assertThat(opened("ghl")).isTrue();
  }

  @Test
  void what_is_open_is_read_as_it_was_written() {
    opened("ghl");

    Alert open = book(it -> it.open(TYPE)).get(0);
    assertThat(open.data()).isEqualTo(DATA);
    assertThat(open.overAt()).isEmpty();
  }

  @Test
  void of_a_crowd_only_the_first_are_opened() {
    long opened = 0;
    for (int i = 0; i < 30; i++) {
      String id = "e" + i;
      opened += book(it -> it.openOneOf(TYPE, id, DATA, 20)) ? 1 : 0;
    }

    assertThat(opened).isEqualTo(20);
  }

  @Test
  void while_a_crowd_is_open_no_single_one_opens() {
    opened(AlertTypes.MANY);

    boolean isOpened = book(it -> it.openOneOf(TYPE, "e1", DATA, 20));
    assertThat(isOpened).isFalse();
  }

  @Test
  void what_is_open_is_claimed_by_one_node_only() {
    opened("ghl");

    assertThat(claimed())
        .hasValueSatisfying(it -> assertThat(it.state()).isEqualTo(Alert.State.OPEN));
    assertThat(claimed()).isEmpty();
  }

  @Test
  void a_node_that_dies_while_it_posts_loses_nothing() {
    opened("ghl");
    AlertPost first = claimed().orElseThrow();
    TestDatabase.run("UPDATE alerts SET next_attempt_at = next_attempt_at - interval '61 seconds'");

    AlertPost second = claimed().orElseThrow();
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.attempts()).isEqualTo(2);
  }

  @Test
  void what_did_not_arrive_is_due_after_its_delay() {
    opened("ghl");
    later(claimed().orElseThrow(), Duration.ofHours(1));
    assertThat(claimed()).isEmpty();

    TestDatabase.run("UPDATE alerts SET next_attempt_at = next_attempt_at - interval '1 hour'");
    assertThat(claimed()).isPresent();
  }

  @Test
  void what_was_told_is_told_once_and_again_when_it_is_over() {
    opened("ghl");
    told(claimed().orElseThrow());
    assertThat(claimed()).isEmpty();

    book(it -> it.over(TYPE, "ghl"));
    AlertPost over = claimed().orElseThrow();
    assertThat(over.state()).isEqualTo(Alert.State.OVER);
    told(over);
    assertThat(claimed()).isEmpty();
  }

  @Test
  void the_end_waits_for_the_beginning_to_arrive() {
    opened("ghl");
    AlertPost open = claimed().orElseThrow();
    later(open, Duration.ZERO);
    book(it -> it.over(TYPE, "ghl"));

    AlertPost again = claimed().orElseThrow();
    assertThat(again.state()).isEqualTo(Alert.State.OPEN);
    told(again);
    assertThat(claimed().orElseThrow().state()).isEqualTo(Alert.State.OVER);
  }

  @Test
  void without_an_address_it_is_kept_and_never_due() {
    book(Optional.empty(), it -> it.open(TYPE, "ghl", DATA));
    book(Optional.empty(), it -> it.over(TYPE, "ghl"));

    assertThat(claimed()).isEmpty();
    assertThat(TestDatabase.text("SELECT count(*) FROM alerts")).isEqualTo("1");
  }

  @Test
  void an_operator_sees_them_page_by_page_the_newest_first() {
    opened("ghl");
    opened("aloware");
    book(it -> it.over(TYPE, "aloware"));

    Page<AlertItem> first = found(Optional.empty(), new PageRequest(1, Optional.empty()));
    assertThat(first.total()).isEqualTo(2);
    assertThat(first.items().get(0).alert().cause()).isEqualTo("aloware");
    Page<AlertItem> second = found(Optional.empty(), new PageRequest(1, first.next()));
    assertThat(second.items().get(0).alert().cause()).isEqualTo("ghl");
    assertThat(found(Optional.of(Alert.State.OPEN), new PageRequest(9, Optional.empty())).total())
        .isEqualTo(1);
  }

  private static Page<AlertItem> found(Optional<Alert.State> state, PageRequest page) {
    AlertFilter filter = new AlertFilter(Optional.of(TYPE), Optional.empty(), state);
    return TestDatabase.in(
        entities -> new JpaAlertBrowser(entities, new JsonpJson()).find(filter, page));
  }
}
