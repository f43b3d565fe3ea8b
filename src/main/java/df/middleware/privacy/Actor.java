package df.middleware.privacy;

import java.util.Optional;

/**
 * Who acts by hand, as far as a shared secret lets one know.
 *
 * @param name what they call themselves, by {@link #HEADER}; at most 100 characters
 * @param remoteAddress from where the request came: a proxy's, behind one
 */
public record Actor(Optional<String> name, Optional<String> remoteAddress) {
  /** The header by which operators and their tools say who they are. */
  public static final String HEADER = "X-DF-ACTOR";

  private static final int LONGEST = 100;
  private static final Actor UNKNOWN = new Actor(Optional.empty(), Optional.empty());
  private static final ThreadLocal<Actor> CURRENT = ThreadLocal.withInitial(() -> UNKNOWN);

  /** Reads what a request says; what is no plain text in the name becomes a blank. */
  public static Actor of(Optional<String> header, Optional<String> remoteAddress) {
    Optional<String> name =
        header
            .map(it -> it.replaceAll("[\\p{C}\\p{Z}]+", " ").strip())
            .filter(it -> !it.isEmpty())
            .map(it -> it.substring(0, it.offsetByCodePoints(0, length(it))));
    return new Actor(name, remoteAddress);
  }

  private static int length(String name) {
    return Math.min(LONGEST, name.codePointCount(0, name.length()));
  }

  /** Who acts on this thread; nobody known outside of {@link #begin}. */
  public static Actor current() {
    return CURRENT.get();
  }

  /** From now on this one acts on this thread. */
  public void begin() {
    CURRENT.set(this);
  }

  /** Nobody acts on this thread any more. */
  public static void end() {
    CURRENT.remove();
  }
}
