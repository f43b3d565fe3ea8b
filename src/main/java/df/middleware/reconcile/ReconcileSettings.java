package df.middleware.reconcile;

import java.time.Instant;

/**
 * When contacts are compared, and how much may change before a person is asked.
 *
 * @param schedule {@code RECONCILE_SCHEDULE}
 * @param mostChanged {@code RECONCILE_MAX_CHANGED}, per cent of the mappings
 * @param mostDeleted {@code RECONCILE_MAX_DELETED}, per cent of the mappings
 */
public record ReconcileSettings(Schedule schedule, int mostChanged, int mostDeleted) {

  /** Says when a run is due. */
  @FunctionalInterface
  public interface Schedule {
    /** Whether a run begins in the minute of that time. */
    boolean isDue(Instant time);
  }
}
