package df.middleware.reconcile.timer;

import df.middleware.reconcile.Together;
import df.middleware.vendor.VendorUnavailable;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Some at a time, on threads of the server. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // the container fills the field in
public class ManagedTogether implements Together {
  private static final int AT_ONCE = 8;

  @Resource private ManagedExecutorService threads;

  @Override
  public <T> List<T> all(List<Supplier<T>> work) {
    List<T> done = new ArrayList<>();
    for (int from = 0; from < work.size(); from += AT_ONCE) {
      done.addAll(some(work.subList(from, Math.min(work.size(), from + AT_ONCE))));
    }
    return done;
  }

  private <T> List<T> some(List<Supplier<T>> work) {
    try {
      List<Callable<T>> calls = new ArrayList<>();
      work.forEach(it -> calls.add(it::get));
      List<T> done = new ArrayList<>();
      for (Future<T> one : threads.invokeAll(calls)) {
        done.add(one.get());
      }
      return done;
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failed);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new VendorUnavailable("interrupted while contacts were compared");
    }
  }
}
