package df.middleware.retention;

import df.middleware.inbox.EventInbox;
import df.middleware.inbox.EventQueue;
import df.middleware.inbox.Lanes;
import df.middleware.privacy.AdminAudit;
import df.middleware.problem.Problem;
import df.middleware.problem.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Erases one person, while nobody works on an event of theirs: it takes the person's lanes first.
 *
 * <p>Whatever arrives about the person later starts afresh.
 */
@Dependent
public class ErasePerson {
  private static final int LOOKS = 200;

  private final PersonalData data;
  private final Lanes lanes;
  private final EventInbox inbox;
  private final EventQueue queue;
  private final AdminAudit audit;
  private final RetentionSettings settings;

  @Inject
  public ErasePerson(
      PersonalData data,
      Lanes lanes,
      EventInbox inbox,
      EventQueue queue,
      AdminAudit audit,
      RetentionSettings settings) {
    this.data = data;
    this.lanes = lanes;
    this.inbox = inbox;
    this.queue = queue;
    this.audit = audit;
    this.settings = settings;
  }

  /** What it did; refused when events of the person are at work for too long. */
  public Erased erase(Whom whom) {
    UUID token = UUID.randomUUID();
    List<String> keys = List.of();
    try {
      KnownAs person = entered(whom, token);
      keys = person.laneKeys();
      Erased erased = data.erase(person);
      audit.record(
          "erase",
          Optional.empty(),
          "%s, given by %s; rows: %d".formatted(erased.name(), whom.givenBy(), erased.total()));
      return erased;
    } finally {
      lanes.leave(token);
      inbox.nextIn(keys).forEach(queue::announce);
    }
  }

  /** Who is who may change until the lanes are held, so it is asked again then. */
  private KnownAs entered(Whom whom, UUID token) {
    for (int look = 0; look < LOOKS; look++) {
      KnownAs person = data.knownAs(whom);
      if (lanes.enter(person.laneKeys(), token).isEmpty()) {
        if (data.knownAs(whom).equals(person)) {
          return person;
        }
        lanes.leave(token);
      }
      pause();
    }
    throw busy();
  }

  private static Refused busy() {
    return new Refused(
        Problem.of(503, "Events of that person are at work; nothing was erased."),
        Map.of("Retry-After", "10"));
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(settings.pause().toMillis());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw busy();
    }
  }
}
