package df.middleware.operate.jmx;

/**
 * How a deed in the application ended; a failure is carried, as a container wraps what is thrown.
 */
public sealed interface Ended {

  /** With an answer. */
  record Well(Object answer) implements Ended {}

  /** With a failure. */
  record Badly(RuntimeException failure) implements Ended {}
}
