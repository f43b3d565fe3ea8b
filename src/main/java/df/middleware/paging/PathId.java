package df.middleware.paging;

import df.middleware.problem.UnknownId;
import java.util.UUID;

/** The id in an address. */
public final class PathId {
  private PathId() {}

  /**
   * The id; {@link UnknownId} for what is no UUID, under which there can be nothing.
   *
   * @param thing what it is the id of, such as {@code event}
   */
  public static UUID of(String thing, String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notOne) {
      throw new UnknownId(thing);
    }
  }
}
