package df.middleware.problem;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a failure came from, without the words of its messages: those of drivers and parsers quote
 * what they were given, which is personal data.
 */
public final class BareTrace {
  private static final int FRAMES = 25;

  private BareTrace() {}

  /** The classes of the failure and its causes, each with its topmost frames. */
  public static String of(Throwable failure) {
    StringBuilder trace = new StringBuilder();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (@Nullable Throwable here = failure; here != null && seen.add(here); ) {
      trace.append(seen.size() == 1 ? "" : "\ncaused by ").append(here.getClass().getName());
      StackTraceElement[] frames = here.getStackTrace();
      for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
        trace.append("\n  at ").append(frames[i]);
      }
      here = here.getCause();
    }
    return trace.toString();
  }
}
