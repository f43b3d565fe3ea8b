package df.middleware.reconcile;

import java.util.List;
import java.util.function.Supplier;

/** Does some things at the same time, as vendors take their time to answer. */
public interface Together {

  /**
   * The results in the order of the work.
   *
   * @throws RuntimeException that one of them threw
   */
  <T> List<T> all(List<Supplier<T>> work);
}
