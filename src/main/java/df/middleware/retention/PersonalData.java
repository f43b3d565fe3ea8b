package df.middleware.retention;

/** What we hold of people. Each method is a transaction of its own. */
public interface PersonalData {
  /** By what else the person is known: all mappings that lead from one identity to another. */
  KnownAs knownAs(Whom whom);

  /**
   * Removes all that is held of the person, whole or not at all. An opt-out stays, under the keyed
   * hash of its number. Repeated, it changes nothing more.
   */
  Erased erase(KnownAs person);
}
