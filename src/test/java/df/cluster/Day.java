package df.cluster;

import df.faults.Poll;
import df.faults.check.Effects;
import df.faults.check.LedgerCheck;
import df.faults.check.Tally;
import df.faults.load.Acknowledged;
import df.faults.load.Delivery;
import df.faults.load.Letters;
import df.faults.load.Load;
import df.faults.load.Mix;
import df.faults.load.People;
import df.faults.load.Person;
import df.faults.load.Vendors;
import df.faults.part.Cluster;
import df.faults.part.Node;
import df.sandbox.http.RequestLog;
import df.sandbox.state.Vendor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Load without a pause, while nodes and a broker leave and come back one after the other. */
final class Day {
  private static final int SENDERS = 8;
  private static final int PERSONS_PER_EVENTS = 20;
  private static final Duration STANDSTILL = Duration.ofMinutes(5);

  private final Cluster cluster;
  private final List<Person> people;
  private final List<Delivery> deliveries;
  private final List<Step> steps = new ArrayList<>();
  private final List<Acknowledged> acknowledged = new ArrayList<>();
  private final Outcome outcome = new Outcome();

  Day(Cluster cluster, int events) {
    this.cluster = cluster;
    people = People.some(Math.max(12, Math.min(150, events / PERSONS_PER_EVENTS)));
    Vendors vendors = new Vendors(cluster.sandbox());
    vendors.seed(people);
    deliveries = new Mix(new Letters(vendors), people, new Random(6)).deliveries(events);
    steps.add(new Step("nothing", () -> {}));
    steps.add(new Step("a node leaves (SIGTERM)", () -> second().kept().away()));
    steps.add(new Step("it joins", this::secondJoins));
    steps.add(new Step("a node is killed (kill -9), and comes back", this::killFirst));
    steps.add(new Step("the live broker is killed (kill -9)", this::takeOver));
    steps.add(new Step("the broker comes back", this::failBack));
    steps.add(new Step("rolling update of both nodes", this::rollingUpdate));
  }

  private interface Deed {
    void run() throws Exception;
  }

  private record Step(String words, Deed deed) {}

  private Node first() {
    return cluster.nodes().get(0);
  }

  private Node second() {
    return cluster.nodes().get(1);
  }

  private void secondJoins() {
    second().kept().back();
    second().kept().awaitReady();
  }

  private void killFirst() {
    first().kept().kill();
    first().kept().awaitReady();
  }

  private void takeOver() {
    Instant killed = Instant.now();
    outcome.tookOver(cluster.brokers().takeOver());
    String since =
        "WHERE processed_at > CAST('" + killed + "' AS timestamptz) + interval '1 second'";
    Poll.holdsWithin(
        Duration.ofMinutes(2), () -> cluster.sql().count("webhook_events " + since) > 0);
    outcome.worksAgain(Duration.between(killed, Instant.now()));
  }

  private void failBack() {
    outcome.failedBack(cluster.brokers().failBack());
  }

  private void rollingUpdate() throws Exception {
    cluster.update();
    for (Node node : cluster.nodes()) {
      node.kept().restart();
      node.kept().awaitReady();
    }
  }

  Outcome run() throws Exception {
    String since = LedgerCheck.now(cluster.sql());
    Instant begun = Instant.now();
    try (Prober prober = Prober.start(cluster.nodes())) {
      for (int i = 0; i < steps.size(); i++) {
        carryOut(i, prober);
      }
      outcome.expect(drained(), "the end of all events: nothing goes on any more");
    }
    outcome.lasted(Duration.between(begun, Instant.now()));
    check(since);
    return outcome;
  }

  /** What is left to carry out of one step's load is still there in the next. */
  private void carryOut(int i, Prober prober) throws Exception {
    Step step = steps.get(i);
    int share = deliveries.size() / steps.size();
    int end = i == steps.size() - 1 ? deliveries.size() : (i + 1) * share;
    Instant begun = Instant.now();
    Load load = Load.begin(deliveries.subList(i * share, end), cluster.nodes(), SENDERS, i);
    load.awaitPart(0.2);
    step.deed().run();
    load.awaitEnd();
    acknowledged.add(load.acknowledged());
    outcome.step(
        step.words(),
        load.acknowledged(),
        Duration.between(begun, Instant.now()),
        prober.slowestSinceLast());
  }

  private boolean drained() {
    long least = Long.MAX_VALUE;
    Instant progress = Instant.now();
    while (Instant.now().isBefore(progress.plus(STANDSTILL))) {
      long left = LedgerCheck.unfinished(cluster.sql());
      if (left == 0 && cluster.sandbox().deliveriesUnderway() == 0) {
        return true;
      }
      if (left < least) {
        least = left;
        progress = Instant.now();
        Poll.say("  %d events are not done yet", left);
      }
      Poll.pause(Duration.ofSeconds(2));
    }
    return false;
  }

  private void check(String since) {
    Tally tally = outcome.tally();
    for (Acknowledged part : acknowledged) {
      part.wrongAnswers().forEach(tally::missing);
      new Effects(cluster.sandbox(), tally).check(part, people);
      new LedgerCheck(cluster.sql(), since, tally).check(part, Set.of());
    }
    outcome.nodes(cluster.users().ends(), cluster.users().endedTwice());
    List<RequestLog.Entry> calls = cluster.sandbox().requests(Vendor.GHL);
    outcome.callsToGhl(
        calls.stream().map(RequestLog.Entry::at).toList(),
        calls.stream().filter(it -> it.status() == 429).count());
    outcome.timers(
        cluster.sql().count("reconcile_runs"),
        cluster
            .sql()
            .number(
                "SELECT count(*) FROM (SELECT 1 FROM reconcile_runs"
                    + " GROUP BY job_name, date_trunc('minute', started_at)"
                    + " HAVING count(*) > 1) twice"));
  }
}
