package df.middleware.privacy;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Through what the operator acts that this thread works for: the admin API, or what is named. */
public final class Actor {
  private static final String ADMIN_API = "api";
  private static final ThreadLocal<@Nullable String> NAMED = new ThreadLocal<>();

  private Actor() {}

  /** The name for the record. */
  public static String current() {
    String named = NAMED.get();
    return named == null ? ADMIN_API : named;
  }

  /** Does something in that name, on this thread. */
  public static <T> T as(String name, Supplier<T> deed) {
    String before = NAMED.get();
    NAMED.set(name);
    try {
      return deed.get();
    } finally {
      if (before == null) {
        NAMED.remove();
      } else {
        NAMED.set(before);
      }
    }
  }
}
