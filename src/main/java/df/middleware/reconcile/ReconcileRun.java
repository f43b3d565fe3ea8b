package df.middleware.reconcile;

import df.middleware.event.Payload;
import df.middleware.paging.Answer;
import df.middleware.paging.Cursor;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One run: a row of {@code reconcile_runs}.
 *
 * @param mode what it may do
 * @param finishedAt empty while it goes on
 * @param errorMessage why it stopped or failed
 * @param scope what it looks at
 * @param place how far it is
 */
public record ReconcileRun(
    UUID id,
    Mode mode,
    Instant startedAt,
    Optional<Instant> finishedAt,
    Status status,
    Totals totals,
    Optional<String> errorMessage,
    Scope scope,
    Place place) {

  /** {@code reconcile_runs.job_name}. */
  public static final String JOB = "reconcile";

  /** The name of the list, in cursors. */
  public static final String LIST = "reconcile-runs";

  /**
   * What a run may do.
   *
   * @param dryRun writes nothing but its own row
   * @param forced goes on past the brake
   */
  public record Mode(boolean dryRun, boolean forced) {}

  /**
   * What a run looks at.
   *
   * @param since contacts that nobody mapped count when they were changed after this
   * @param mapped how many mappings there were at the start
   */
  public record Scope(Instant since, long mapped) {}

  /**
   * How far a run is.
   *
   * @param after where the last page of this phase ended; blank at its beginning
   * @param movedAt when it came here
   */
  public record Place(Phase phase, String after, Instant movedAt) {}

  /** What is walked through, in this order. */
  public enum Phase {
    /** All contacts of GHL. */
    SEARCH,
    /** The mappings whose contact GHL did not show. */
    MAPPINGS,
    /** The repairs that were asked for. */
    REPAIRS
  }

  /** How a run is or ended. */
  public enum Status {
    RUNNING,
    DONE,
    /** By the brake: it asks a person. */
    STOPPED,
    FAILED;

    /** The name in tables and the API. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The run with these counts, at that place. */
  ReconcileRun at(Place next, Totals counted) {
    return new ReconcileRun(
        id, mode, startedAt, finishedAt, status, counted, errorMessage, scope, next);
  }

  /** The run as it ends. */
  ReconcileRun ended(Status how, Totals counted, Optional<String> why) {
    return new ReconcileRun(id, mode, startedAt, finishedAt, how, counted, why, scope, place);
  }

  public Payload answer() {
    return new Answer()
        .with("id", id.toString())
        .with("jobName", JOB)
        .with("dryRun", mode.dryRun())
        .with("forced", mode.forced())
        .with("startedAt", startedAt)
        .with("finishedAt", finishedAt)
        .with("status", status.wireName())
        .with("phase", place.phase().name().toLowerCase(Locale.ROOT))
        .with("totals", totals.payload())
        .with("errorMessage", errorMessage)
        .payload();
  }

  public Cursor cursor() {
    return Cursor.at(LIST, startedAt, id);
  }
}
