package df.middleware.wiring;

import df.middleware.meter.Meters;
import df.middleware.meter.NoMeters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;

/**
 * Measures by what this server has: MicroProfile Metrics on Payara, OpenTelemetry on WildFly.
 *
 * <p>The adapters go by their names, as a class that refers to an API which the server lacks cannot
 * be loaded there.
 */
@ApplicationScoped
public class MeterBeans {
  private static final Logger LOG = System.getLogger(MeterBeans.class.getName());
  private static final List<String> ADAPTERS =
      List.of(
          "df.middleware.meter.metrics.MicroProfileMeters",
          "df.middleware.meter.telemetry.OpenTelemetryMeters");

  @Produces
  @Singleton
  Meters meters() {
    for (String adapter : ADAPTERS) {
      Optional<Meters> meters = by(adapter);
      if (meters.isPresent()) {
        LOG.log(Level.INFO, "Measures by {0}", meters.get().getClass().getSimpleName());
        return meters.get();
      }
    }
    LOG.log(Level.WARNING, "This server has no means to measure");
    return new NoMeters();
  }

  private static Optional<Meters> by(String adapter) {
    try {
      return Optional.of(made(Class.forName(adapter).asSubclass(Meters.class)));
    } catch (ClassNotFoundException | LinkageError | RuntimeException lacking) {
      LOG.log(Level.DEBUG, "No {0} here: {1}", adapter, lacking.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private static <T extends Meters> Meters made(Class<T> adapter) {
    return new Unmanaged<>(adapter).newInstance().produce().inject().postConstruct().get();
  }
}
