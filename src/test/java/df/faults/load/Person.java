package df.faults.load;

import java.util.concurrent.atomic.AtomicInteger;

/** Somebody whom the vendors know; at first only the one in whose system the person was made. */
public final class Person {
  private final int number;
  private final boolean bornInGhl;
  private final AtomicInteger version = new AtomicInteger();
  private final AtomicInteger acknowledged = new AtomicInteger();

  Person(int number, boolean bornInGhl) {
    this.number = number;
    this.bornInGhl = bornInGhl;
  }

  public int number() {
    return number;
  }

  public boolean bornInGhl() {
    return bornInGhl;
  }

  public String phone() {
    return "+1202" + (2_000_000 + number);
  }

  public long alowareId() {
    return 5_000_000L + number;
  }

  public String ghlId() {
    return "ghl%017d".formatted(number);
  }

  /** A longer one with every edit: the longest is the newest, whatever comes between. */
  public String name(int ofVersion) {
    return (bornInGhl ? "G" : "A") + "o".repeat(ofVersion);
  }

  public int nextVersion() {
    return version.incrementAndGet();
  }

  void acknowledged(int ofVersion) {
    acknowledged.accumulateAndGet(ofVersion, Math::max);
  }

  /** The version that both sides must have reached; 0 when nothing was promised. */
  public int acknowledgedVersion() {
    return acknowledged.get();
  }
}
