package df.middleware.call;

import df.middleware.event.Incoming.Person;
import java.util.Optional;

/** What the ledger says of a call. */
public interface EarlierEvents {

  /** Whom the latest event of that call concerns that names somebody; whatever became of it. */
  Optional<Person> personOf(String callId);
}
