package df.middleware.problem;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Where a failure came from, without the words of its messages: those of drivers and parsers quote
 * what they were given, which is personal data.
 */
public final class BareTrace {
  private static final int FRAMES = 25;

  private BareTrace() {}

  /** The names of the failure's class and its causes': enough for what is well known. */
  public static String names(Throwable failure) {
    StringJoiner names = new StringJoiner(", caused by ");
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (@Nullable Throwable here = failure; here != null && seen.add(here); ) {
      names.add(here.getClass().getSimpleName());
      here = here.getCause();
    }
    return names.toString();
  }

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
