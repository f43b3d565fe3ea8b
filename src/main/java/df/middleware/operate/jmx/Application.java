package df.middleware.operate.jmx;

import df.middleware.privacy.Actor;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The inside of the application: a call of an enterprise bean gives a foreign thread the
 * application's class loader, names and transactions, on every server.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Application {
  private static final Actor JMX = new Actor(Optional.of("jmx"), Optional.empty());

  /** Does it here, in the name of {@code jmx}. */
  public Ended enter(Supplier<?> deed) {
    JMX.begin();
    try {
      return new Ended.Well(deed.get());
    } catch (RuntimeException failure) {
      return new Ended.Badly(failure);
    } finally {
      Actor.end();
    }
  }
}
