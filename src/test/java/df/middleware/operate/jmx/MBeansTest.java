package df.middleware.operate.jmx;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.operate.Pictured;
import df.middleware.operate.RecentPicture;
import df.middleware.operate.Reconciling;
import df.middleware.testing.Events;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.openmbean.TabularData;
import org.junit.jupiter.api.Test;

class MBeansTest {
  private final MBeanServer server = MBeanServerFactory.newMBeanServer();
  private final MBeans shown = new MBeans(server);

  /** A run of which all is known. */
  private static final class OneRun implements Reconciling {
    private boolean dry;

    @Override
    public UUID start(boolean dryRun) {
      dry = dryRun;
      return new UUID(0, 1);
    }

    @Override
    public Optional<Report> last() {
      return Optional.of(
          new Report(
              new UUID(0, 1),
              dry ? "done" : "running",
              Events.NOON,
              dry ? Optional.of(Events.NOON.plusSeconds(9)) : Optional.empty(),
              Map.of("checked", 12L),
              Optional.empty()));
    }
  }

  private void show(Reconciling reconciling) {
    Pictures pictures =
        new Pictures(
            new Inside(deed -> new Ended.Well(deed.get())),
            new RecentPicture(Pictured::busy, Clock.systemUTC()));
    shown.show(
        "type=Reconciliation",
        new ReconciliationBean(pictures, reconciling),
        ReconciliationMXBean.class);
  }

  private Object read(String attribute) throws Exception {
    return server.getAttribute(name(), attribute);
  }

  private static ObjectName name() throws Exception {
    return new ObjectName("df.middleware:type=Reconciliation");
  }

  @Test
  void the_last_run_is_shown_with_its_counts() throws Exception {
    show(new OneRun());

    assertThat(read("Running")).isEqualTo(true);
    assertThat(read("LastStatus")).isEqualTo("running");
    assertThat(read("LastFinishedAt")).isEqualTo("");
    TabularData totals = (TabularData) read("LastTotals");
    assertThat(totals.get(new Object[] {"checked"}).get("value")).isEqualTo(12L);
  }

  @Test
  void a_run_is_begun_that_writes_nothing() throws Exception {
    show(new OneRun());

    Object id = server.invoke(name(), "startDryRun", new Object[0], new String[0]);

    assertThat(id).isEqualTo(new UUID(0, 1).toString());
    assertThat(read("Running")).isEqualTo(false);
  }

  @Test
  void one_that_was_left_behind_is_replaced() throws Exception {
    show(new OneRun());
    OneRun second = new OneRun();
    second.start(true);

    show(second);

    assertThat(read("Running")).isEqualTo(false);
  }

  @Test
  void all_are_gone_at_the_end_and_once_more_does_no_harm() throws Exception {
    show(new OneRun());

    shown.hideAll();
    shown.hideAll();

    assertThat(server.queryNames(new ObjectName("df.middleware:*"), null)).isEmpty();
  }
}
