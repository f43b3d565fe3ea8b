package df.middleware.vendor;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import df.middleware.meter.Meter;
import df.middleware.meter.Meters;
import df.middleware.meter.NoMeters;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Waits for a call's turn in the vendor's budget. On this node the live calls stand in one line,
 * the background calls in another, and only the first of each line asks; opt-outs stand in none.
 */
@Dependent
public final class VendorTurn {
  private static final Logger LOG = System.getLogger(VendorTurn.class.getName());
  private static final Duration SHORTEST_RETRY = Duration.ofSeconds(1);
  private static final Duration LONGEST_RETRY = Duration.ofHours(1);

  /** Replays must not keep a queue's few consumers from what happens now. */
  private static final Duration BACKGROUND_WAIT = Duration.ofSeconds(1);

  private final VendorBudget budget;
  private final Circuits circuits;
  private final Meters meters;
  private final Map<Precedence, ReentrantLock> lines = new EnumMap<>(Precedence.class);

  /** In a budget that nobody measures. */
  public VendorTurn(VendorBudget budget, Circuits circuits) {
    this(budget, circuits, new NoMeters());
  }

  @Inject
  public VendorTurn(VendorBudget budget, Circuits circuits, Meters meters) {
    this.budget = budget;
    this.circuits = circuits;
    this.meters = meters;
    for (Precedence precedence : Precedence.values()) {
      lines.put(precedence, new ReentrantLock(true));
    }
  }

  /**
   * Returns when the call may be made.
   *
   * @throws VendorUnavailable when its turn is too far away, the vendor is left alone, or the
   *     budget's database is away
   */
  public Turn await(Vendor vendor) {
    long start = System.nanoTime();
    boolean given = false;
    try {
      Turn turn = given(vendor);
      given = true;
      return turn;
    } finally {
      Duration waited = Duration.ofNanos(System.nanoTime() - start);
      meters.time(Meter.VENDOR_TURN, waited, vendor.wireName(), given ? "given" : "refused");
    }
  }

  /**
   * One call was made, in its turn.
   *
   * @param answer one of those that {@link Meter#VENDOR_CALL} names
   */
  void made(Vendor vendor, String answer, Duration took) {
    meters.time(Meter.VENDOR_CALL, took, vendor.wireName(), answer);
  }

  private Turn given(Vendor vendor) {
    Precedence precedence = Precedence.current();
    try {
      Turn turn =
          precedence == Precedence.OPT_OUT
              ? firstOfAll(vendor)
              : inLine(vendor, precedence, patience(precedence));
      NANOSECONDS.sleep(turn.delay().toNanos());
      return turn;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new VendorUnavailable("interrupted while waiting to call " + vendor.title());
    }
  }

  private static Duration patience(Precedence precedence) {
    return precedence == Precedence.LIVE ? VendorBudget.LONGEST_WAIT : BACKGROUND_WAIT;
  }

  private Turn firstOfAll(Vendor vendor) {
    Turn turn = reserve(vendor, Precedence.OPT_OUT);
    if (!turn.isOurs()) {
      throw tooFarAway(vendor, turn.delay());
    }
    return turn;
  }

  private Turn inLine(Vendor vendor, Precedence precedence, Duration patience)
      throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    ReentrantLock line = java.util.Objects.requireNonNull(lines.get(precedence));
    if (!line.tryLock(patience.toNanos(), NANOSECONDS)) {
      throw tooFarAway(vendor, SHORTEST_RETRY);
    }
    try {
      Turn turn = reserve(vendor, precedence);
      while (!turn.isOurs()) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          throw tooFarAway(vendor, turn.delay());
        }
        NANOSECONDS.sleep(Math.min(left, Math.max(turn.delay().toNanos(), 1)));
        turn = reserve(vendor, precedence);
      }
      return turn;
    } finally {
      line.unlock();
    }
  }

  private static NotOurTurn tooFarAway(Vendor vendor, Duration wait) {
    Duration atLeast = wait.compareTo(SHORTEST_RETRY) < 0 ? SHORTEST_RETRY : wait;
    return new NotOurTurn(vendor, atLeast.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : atLeast);
  }

  private Turn reserve(Vendor vendor, Precedence precedence) {
    try {
      return budget.reserve(vendor, precedence);
    } catch (VendorUnavailable notNow) {
      throw notNow;
    } catch (RuntimeException databaseAway) {
      throw new VendorUnavailable(
          "the budget of calls to %s cannot be read (%s)"
              .formatted(vendor.title(), databaseAway.getClass().getSimpleName()));
    }
  }

  /** Keeps all nodes quiet for a while. */
  void pause(Vendor vendor, Duration howLong) {
    LOG.log(Level.INFO, "{0} asks for a pause of {1}", vendor.title(), howLong);
    record(vendor, "a pause", () -> budget.pause(vendor, howLong));
  }

  /** The vendor has counted so many calls of ours today. */
  void counted(Vendor vendor, long callsToday) {
    record(vendor, "a count of calls", () -> budget.usedAtLeast(vendor, callsToday));
  }

  /** Too many calls failed: all nodes leave the vendor alone. */
  void leaveAlone(Vendor vendor) {
    record(vendor, "an open circuit", () -> circuits.opened(vendor));
  }

  /** It answers again. */
  void isBack(Vendor vendor) {
    LOG.log(Level.INFO, "{0} answers again", vendor.title());
    record(vendor, "a closed circuit", () -> circuits.closed(vendor));
  }

  /** An answer that has arrived is not spoilt by a database that is away. */
  private static void record(Vendor vendor, String what, Runnable recording) {
    try {
      recording.run();
    } catch (RuntimeException databaseAway) {
      LOG.log(
          Level.WARNING,
          "{0} of {1} could not be recorded: {2}",
          what,
          vendor.title(),
          databaseAway.getClass().getSimpleName());
    }
  }
}
