package df.middleware.inbox.jpa;

import df.middleware.inbox.LedgerAway;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads it from the SQL state of the failure's causes: 08 connection lost, 53 no resources, 57 the
 * server goes down, 25006 it is a standby by now. A pool that has no connection to give says so
 * without a state.
 */
@ApplicationScoped
public class JpaLedgerAway implements LedgerAway {
  private static final Set<String> CLASSES = Set.of("08", "53", "57");
  private static final String READ_ONLY = "25006";

  @Override
  public boolean isCauseOf(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (@Nullable Throwable here = failure; here != null && seen.add(here); ) {
      if (here instanceof SQLException trouble && isAway(trouble)) {
        return true;
      }
      here = here.getCause();
    }
    return false;
  }

  private static boolean isAway(SQLException trouble) {
    return Optional.ofNullable(trouble.getSQLState())
        .map(state -> state.equals(READ_ONLY) || CLASSES.contains(classOf(state)))
        .orElse(true);
  }

  private static String classOf(String state) {
    return state.substring(0, Math.min(2, state.length()));
  }
}
