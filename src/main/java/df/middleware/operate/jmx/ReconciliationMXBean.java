package df.middleware.operate.jmx;

import java.util.Map;

/** {@code df.middleware:type=Reconciliation}: what webhooks did not tell, found and repaired. */
@Description("Compares all contacts on both sides, and repairs what webhooks did not tell")
public interface ReconciliationMXBean {
  @Description("Whether a run goes on, on whichever node")
  boolean isRunning();

  @Description("The id of the run that began last; empty when there was none")
  String getLastRunId();

  @Description("How the last run stands or ended: running, done, stopped by its brake, failed")
  String getLastStatus();

  @Description("When the last run began, in UTC")
  String getLastStartedAt();

  @Description("When the last run ended, in UTC; empty while it goes on")
  String getLastFinishedAt();

  @Description("What the last run counted: checked, drift, repaired, errors, and the causes")
  Map<String, Long> getLastTotals();

  @Description("Why the last run stopped or failed; empty when it did not")
  String getLastErrorMessage();

  @Description("Begins a run that repairs; answers its id, or that of the run that goes on")
  String start();

  @Description("Begins a run that only looks and writes nothing; answers its id")
  String startDryRun();
}
