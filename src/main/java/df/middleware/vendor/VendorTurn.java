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
import java.util.function.LongSupplier;

/**
 * Waits for a call's turn in the vendor's budget. On this node the live calls stand in one line,
 * the background calls in another, and only the first of each line asks; opt-outs stand in none.
 */
@Dependent
public final class VendorTurn {
  private static final Logger LOG = System.getLogger(VendorTurn.class.getName());
  private static final Duration SHORTEST_RETRY = Duration.ofSeconds(1);
  private static final Duration LONGEST_RETRY = Duration.ofHours(1);

  /**
   * A call that is sent so late after its turn may arrive together with those of later turns, and
   * bring the vendor over its limit. Vendors' spacings leave room for this much, and for the way.
   */
  static final Duration TOO_LATE = Duration.ofMillis(300);

  /** Replays must not keep a queue's few consumers from what happens now. */
  private static final Duration BACKGROUND_WAIT = Duration.ofSeconds(1);

  private final VendorBudget budget;
  private final Circuits circuits;
  private final Meters meters;
  private final LongSupplier nanoTime;
  private final Map<Precedence, ReentrantLock> lines = new EnumMap<>(Precedence.class);

  /** In a budget that nobody measures. */
  public VendorTurn(VendorBudget budget, Circuits circuits) {
    this(budget, circuits, new NoMeters());
  }

  @Inject
  public VendorTurn(VendorBudget budget, Circuits circuits, Meters meters) {
    this(budget, circuits, meters, System::nanoTime);
  }

  /**
   * For tests.
   *
   * @param nanoTime a clock that only goes forward
   */
  VendorTurn(VendorBudget budget, Circuits circuits, Meters meters, LongSupplier nanoTime) {
    this.budget = budget;
    this.circuits = circuits;
    this.meters = meters;
    this.nanoTime = nanoTime;
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
    long end = nanoTime.getAsLong() + patience(precedence).toNanos();
    try {
      Reserved next = next(vendor, precedence, end);
      while (!isInTime(next)) {
        if (left(end) <= 0) {
          throw tooFarAway(vendor, SHORTEST_RETRY);
        }
        next = next(vendor, precedence, end);
      }
      return next.turn();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new VendorUnavailable("interrupted while waiting to call " + vendor.title());
    }
  }

  private static Duration patience(Precedence precedence) {
    return precedence == Precedence.BACKGROUND ? BACKGROUND_WAIT : VendorBudget.LONGEST_WAIT;
  }

  /** A reserved call, once it is due by what this node knows. */
  private Reserved next(Vendor vendor, Precedence precedence, long end)
      throws InterruptedException {
    Reserved next =
        precedence == Precedence.OPT_OUT ? firstOfAll(vendor) : inLine(vendor, precedence, end);
    NANOSECONDS.sleep(next.turn().delay().toNanos());
    return next;
  }

  private boolean isInTime(Reserved next) {
    long due = next.asked() + next.turn().delay().toNanos();
    return nanoTime.getAsLong() - due <= TOO_LATE.toNanos();
  }

  private Reserved firstOfAll(Vendor vendor) {
    Reserved next = reserve(vendor, Precedence.OPT_OUT);
    if (!next.turn().isOurs()) {
      throw tooFarAway(vendor, next.turn().delay());
    }
    return next;
  }

  private Reserved inLine(Vendor vendor, Precedence precedence, long end)
      throws InterruptedException {
    ReentrantLock line = java.util.Objects.requireNonNull(lines.get(precedence));
    if (!line.tryLock(left(end), NANOSECONDS)) {
      throw tooFarAway(vendor, SHORTEST_RETRY);
    }
    try {
      Reserved next = reserve(vendor, precedence);
      while (!next.turn().isOurs()) {
        if (left(end) <= 0) {
          throw tooFarAway(vendor, next.turn().delay());
        }
        NANOSECONDS.sleep(Math.min(left(end), Math.max(next.turn().delay().toNanos(), 1)));
        next = reserve(vendor, precedence);
      }
      return next;
    } finally {
      line.unlock();
    }
  }

  private long left(long end) {
    return end - nanoTime.getAsLong();
  }

  private static NotOurTurn tooFarAway(Vendor vendor, Duration wait) {
    Duration atLeast = wait.compareTo(SHORTEST_RETRY) < 0 ? SHORTEST_RETRY : wait;
    return new NotOurTurn(vendor, atLeast.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : atLeast);
  }

  private Reserved reserve(Vendor vendor, Precedence precedence) {
    long asked = nanoTime.getAsLong();
    try {
      return new Reserved(budget.reserve(vendor, precedence), asked);
    } catch (VendorUnavailable notNow) {
      throw notNow;
    } catch (RuntimeException databaseAway) {
      throw new BudgetAway(
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

  /**
   * What the budget said.
   *
   * @param asked when it was asked, by the clock of this node: the call was due no earlier
   */
  private record Reserved(Turn turn, long asked) {}
}
