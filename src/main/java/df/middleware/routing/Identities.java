package df.middleware.routing;

import df.middleware.event.Incoming.Person;
import java.util.List;

/** By what else a person is known. */
public interface Identities {

  /** The lane keys of the event's person, and those that our mappings add; sorted, each once. */
  List<String> laneKeysOf(Person person);
}
