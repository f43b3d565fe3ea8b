package df.faults.part;

/** A process of the system under test, which can be killed and started again. */
interface Part {
  String name();

  /** Starts it and waits until it serves. */
  void start() throws Exception;

  boolean isRunning();

  /** With SIGKILL; it has ended when this returns. */
  void kill();

  /** In good order. */
  void stop() throws Exception;
}
