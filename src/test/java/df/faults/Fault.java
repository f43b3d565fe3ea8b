package df.faults;

/** What goes wrong while the load runs, and while what it left is carried out. */
interface Fault {
  /** Begins with the load and returns when it has done enough. */
  void duringLoad(Scene scene) throws Exception;

  /** Begins when the load has ended. */
  default void duringDrain(Scene scene) throws Exception {}
}
