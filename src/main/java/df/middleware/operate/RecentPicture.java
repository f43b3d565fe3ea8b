package df.middleware.operate;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The picture of this second: a console that reads thirty attributes asks the database once. While
 * one reader has it taken, the others wait for the same one.
 */
public final class RecentPicture {
  private static final Duration KEPT = Duration.ofSeconds(1);

  private final Supplier<Picture> camera;
  private final Clock clock;
  private @Nullable Picture last;

  public RecentPicture(Supplier<Picture> camera, Clock clock) {
    this.camera = camera;
    this.clock = clock;
  }

  /** One that is not older than a second. */
  public synchronized Picture get() {
    Picture known = last;
    if (known == null || !clock.instant().isBefore(known.takenAt().plus(KEPT))) {
      known = camera.get();
      last = known;
    }
    return known;
  }

  /** After a deed, which the next look must show. */
  public synchronized void forget() {
    last = null;
  }
}
