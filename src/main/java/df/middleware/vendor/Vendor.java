package df.middleware.vendor;

import java.time.Duration;
import java.util.Locale;

/**
 * A system that we call, and how many calls we make at most, over all nodes together.
 *
 * <p>Calls are spaced evenly after a small burst, so that in any window there are at most {@code
 * burst + window / spacing} of them. That stays below the vendor's limit, by more than {@link
 * VendorTurn#TOO_LATE} is worth, as calls do not all take the same time to arrive.
 */
public enum Vendor {
  /** 100 requests in any 10 seconds and 200,000 a day: 3 + 90 of them. */
  GHL("GoHighLevel", 100, Duration.ofSeconds(10), Duration.ofMillis(110), 3, 200_000),
  /** 5,000 requests in any minute: 200 + 4,687 of them. */
  ALOWARE(
      "Aloware",
      5_000,
      Duration.ofMinutes(1),
      Duration.ofNanos(12_800_000),
      200,
      Integer.MAX_VALUE),
  /** Says no limit of its own; 1,000 messages in any 10 seconds are ours: 10 + 952 of them. */
  TEXTING(
      "The texting provider",
      1_000,
      Duration.ofSeconds(10),
      Duration.ofNanos(10_500_000),
      10,
      Integer.MAX_VALUE);

  private final String title;
  private final int limit;
  private final Duration window;
  private final Duration spacing;
  private final int burst;
  private final int daily;

  Vendor(String title, int limit, Duration window, Duration spacing, int burst, int daily) {
    this.title = title;
    this.limit = limit;
    this.window = window;
    this.spacing = spacing;
    this.burst = burst;
    this.daily = daily;
  }

  /** The name in tables: {@code ghl}, {@code aloware}, {@code texting}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name in sentences. */
  public String title() {
    return title;
  }

  /** How many calls the vendor allows in any {@link #window()}. */
  public int limit() {
    return limit;
  }

  public Duration window() {
    return window;
  }

  /** The time from one call to the next in a steady stream. */
  public Duration spacing() {
    return spacing;
  }

  /** How many calls may be made at once after a quiet time. */
  public int burst() {
    return burst;
  }

  /** How many calls the vendor allows in a day of UTC. */
  public int daily() {
    return daily;
  }
}
