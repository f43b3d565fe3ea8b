package df.middleware.operate.jmx;

import df.middleware.operate.Reconciling;
import df.middleware.operate.Reconciling.Report;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The reconciliation in JMX. */
final class ReconciliationBean implements ReconciliationMXBean {
  private final Pictures pictures;
  private final Reconciling reconciling;

  ReconciliationBean(Pictures pictures, Reconciling reconciling) {
    this.pictures = pictures;
    this.reconciling = reconciling;
  }

  @Override
  public boolean isRunning() {
    return last().filter(it -> it.finishedAt().isEmpty()).isPresent();
  }

  @Override
  public String getLastRunId() {
    return text(it -> it.runId().toString());
  }

  @Override
  public String getLastStatus() {
    return text(Report::status);
  }

  @Override
  public String getLastStartedAt() {
    return text(it -> it.startedAt().toString());
  }

  @Override
  public String getLastFinishedAt() {
    return text(it -> it.finishedAt().map(Object::toString).orElse(""));
  }

  @Override
  public Map<String, Long> getLastTotals() {
    return last().map(Report::totals).orElse(Map.of());
  }

  @Override
  public String getLastErrorMessage() {
    return text(it -> it.errorMessage().orElse(""));
  }

  @Override
  public String start() {
    return pictures.ask(() -> reconciling.start(false)).toString();
  }

  @Override
  public String startDryRun() {
    return pictures.ask(() -> reconciling.start(true)).toString();
  }

  private String text(Function<Report, String> part) {
    return last().map(part).orElse("");
  }

  private Optional<Report> last() {
    return pictures.ask(reconciling::last);
  }
}
