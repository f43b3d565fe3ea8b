package df.faults.net;

/** No trouble. */
public final class Smooth implements Trouble {}
