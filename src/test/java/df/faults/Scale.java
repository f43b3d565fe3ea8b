package df.faults;

/**
 * How much is tried.
 *
 * @param events of a row in which something is killed; the other rows take a tenth
 * @param seed of all that is left to chance, so that a run can be repeated
 */
record Scale(int events, long seed) {
  private static final int LEAST = 100;

  Scale tenth() {
    return new Scale(Math.max(LEAST, events / 10), seed);
  }

  /** So few that the calls which they cost end in minutes. */
  int people() {
    return Math.max(12, Math.min(250, events / 40));
  }
}
