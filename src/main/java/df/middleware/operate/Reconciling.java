package df.middleware.operate;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The reconciliation as an administrator starts and watches it. */
public interface Reconciling {

  /**
   * Has a run begin, and does not wait for its end.
   *
   * @param dryRun true: it looks, and writes nothing anywhere
   * @return the run's id; that of the run that is going on, when there is one
   */
  UUID start(boolean dryRun);

  /** The run that began last; empty when there was none. */
  Optional<Report> last();

  /**
   * How a run went.
   *
   * @param finishedAt empty while it goes on
   * @param totals {@code checked}, {@code drift}, {@code repaired}, {@code errors}, and the causes
   */
  record Report(
      UUID runId,
      String status,
      Instant startedAt,
      Optional<Instant> finishedAt,
      Map<String, Long> totals,
      Optional<String> errorMessage) {}
}
