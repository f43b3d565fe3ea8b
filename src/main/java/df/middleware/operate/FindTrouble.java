package df.middleware.operate;

import df.middleware.alert.AlertSettings;
import df.middleware.event.Source;
import df.middleware.inbox.QueueDepths.QueueDepth;
import df.middleware.inbox.Standing;
import df.middleware.inbox.Standing.Waiting;
import df.middleware.operate.Picture.Ledger;
import df.middleware.vendor.VendorState;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Says of all that an administrator watches what is stuck, why, and what to do; the worst first.
 */
@Dependent
public class FindTrouble {
  private static final int NEARLY_USED_UP = 20;

  private final EventLines lines;
  private final AlertSettings alerts;

  @Inject
  public FindTrouble(EventLines lines, AlertSettings alerts) {
    this.lines = lines;
    this.alerts = alerts;
  }

  /** Empty when all is well. */
  public List<Trouble> in(Picture picture) {
    List<Trouble> found = new ArrayList<>();
    if (picture.ledger().isEmpty()) {
      found.add(
          new Trouble(
              "The database does not answer",
              "It is away, or this node cannot reach it",
              "Bring it back: until then webhooks are refused with 429 or 503, to be sent again"));
    }
    if (picture.broker().isEmpty()) {
      found.add(
          new Trouble(
              "The broker does not answer",
              "It is away, or this node cannot reach it",
              "Bring it back: webhooks are kept meanwhile, and carried out afterwards"));
    }
    picture.ledger().ifPresent(it -> found.addAll(in(it, picture)));
    return found;
  }

  private List<Trouble> in(Ledger ledger, Picture picture) {
    List<Trouble> found = new ArrayList<>();
    List<BiFunction<Ledger, Source, List<Trouble>>> checks =
        List.of(FindTrouble::paused, this::waiting, this::errors);
    for (Source source : Source.values()) {
      checks.forEach(check -> found.addAll(check.apply(ledger, source)));
      if (picture.depth("df." + source.wireName()).filter(QueueDepth::paused).isPresent()) {
        found.add(
            new Trouble(
                "The queue df.%s is held in the broker".formatted(source.wireName()),
                "Somebody paused it in Artemis or in the server's console",
                "Resume it there"));
      }
    }
    ledger.vendors().values().forEach(it -> found.addAll(vendor(it)));
    return found;
  }

  private static List<Trouble> paused(Ledger ledger, Source source) {
    if (!ledger.paused().contains(source)) {
      return List.of();
    }
    String name = source.wireName();
    return List.of(
        new Trouble(
            "The queue df.%s is paused, %d events wait"
                .formatted(name, ledger.queue(source).pending()),
            "An operator holds it; GET /api/admin/audit says who",
            "POST /api/admin/queues/%s/resume".formatted(name)));
  }

  private List<Trouble> waiting(Ledger ledger, Source source) {
    Standing queue = ledger.queue(source);
    if (ledger.paused().contains(source)) {
      return List.of();
    }
    return queue.oldest().stream()
        .filter(it -> it.waited().compareTo(alerts.oldestPending()) >= 0)
        .map(it -> stuck(it, queue, source, ledger.lastMinute(source).done()))
        .toList();
  }

  private static Trouble stuck(Waiting oldest, Standing queue, Source source, long done) {
    return new Trouble(
        "An event of %s is due for %d seconds and waits"
            .formatted(source.wireName(), oldest.waited().toSeconds()),
        "%d events are pending, %d at work, %d were done in the last minute"
            .formatted(queue.pending(), queue.processing(), done),
        done > 0
            ? "It goes on: wait, and look again"
            : "GET /api/admin/events/%s, then POST /api/jobs/enqueue-pending; see the log"
                .formatted(oldest.eventId()));
  }

  private List<Trouble> errors(Ledger ledger, Source source) {
    long errors = ledger.queue(source).errors();
    String name = source.wireName();
    if (errors == 0) {
      return List.of();
    }
    return List.of(
        new Trouble(
            "%d events of %s were given up".formatted(errors, name),
            "The newest: " + String.join("", lines.list(source, "error", 1)),
            "Mend the cause, then POST /api/admin/events/replay?source=%s&dryRun=false; all: GET"
                    .formatted(name)
                + " /api/admin/events?status=error&source=%s".formatted(name)));
  }

  private static List<Trouble> vendor(VendorState state) {
    List<Trouble> found = new ArrayList<>();
    String title = state.vendor().title();
    state
        .openSince()
        .ifPresent(
            since ->
                found.add(
                    new Trouble(
                        "%s fails since %s: its events are parked".formatted(title, since),
                        "Half of the last calls to it failed",
                        "Nothing: they go on by themselves within the minute of its return")));
    long left = state.vendor().daily() - state.usedToday();
    if (left < state.vendor().daily() / NEARLY_USED_UP) {
      found.add(
          new Trouble(
              "%d calls to %s are left today: they are kept for opt-outs".formatted(left, title),
              "The budget of the day is nearly used up",
              "Nothing: what waits goes on after midnight UTC"));
    }
    return found;
  }
}
