package df.middleware.testing;

import df.middleware.vendor.VendorRejected;
import df.middleware.vendor.VendorUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The calls that reach vendors and stores, in order, one of which can be made to fail. */
public final class Steps {
  /** Whether the failing step's effect happens: an answer may be lost after it did. */
  public enum Failure {
    BEFORE_ITS_EFFECT,
    AFTER_ITS_EFFECT
  }

  private final List<String> names = new ArrayList<>();
  private int failingStep = Integer.MAX_VALUE;
  private Optional<Failure> failure = Optional.empty();

  /** The step of this number, counted from 1 and from now, fails once. */
  public void failAt(int step, Failure how) {
    failingStep = names.size() + step;
    failure = Optional.of(how);
  }

  public <T> T take(String name, Supplier<T> effect) {
    names.add(name);
    boolean fails = names.size() == failingStep;
    if (fails && failure.equals(Optional.of(Failure.BEFORE_ITS_EFFECT))) {
      throw new VendorUnavailable("planned, before: " + name);
    }
    if (fails) {
      answerLost(name, effect);
    }
    return effect.get();
  }

  private static void answerLost(String name, Supplier<?> effect) {
    try {
      effect.get();
    } catch (VendorRejected refusal) {
      throw new VendorUnavailable("planned, after a refusal: " + name);
    }
    throw new VendorUnavailable("planned, after: " + name);
  }

  /** All steps so far. */
  public List<String> names() {
    return List.copyOf(names);
  }

  /** The steps so far that are calls of a vendor. */
  public List<String> vendorCalls() {
    return names.stream().filter(it -> !it.startsWith("store ")).toList();
  }

  public void forget() {
    names.clear();
    failingStep = Integer.MAX_VALUE;
  }
}
