package df.faults;

import df.faults.net.BlackHole;
import df.faults.net.FaultProxy;
import df.faults.net.HalfClosed;
import df.faults.net.ResetAfter;
import df.faults.net.ResetBefore;
import df.faults.net.SlowBytes;
import df.faults.net.Trouble;
import df.faults.part.Network;
import df.sandbox.state.Vendor;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The rows in which the network between the product and the rest misbehaves. */
final class NetworkTroubles {
  private static final Function<Network, List<FaultProxy>> VENDORS =
      network -> Arrays.stream(Vendor.values()).map(network::vendor).toList();
  private static final Function<Network, List<FaultProxy>> DATABASE = it -> List.of(it.database());
  private static final Function<Network, List<FaultProxy>> BROKER = it -> List.of(it.broker());

  private NetworkTroubles() {}

  static List<Row> rows() {
    return List.of(
        row("net-vendor-reset-before", "vendors: reset before", VENDORS, ResetBefore::new, 3),
        row(
            "net-vendor-reset-after",
            "vendors: reset after they acted",
            VENDORS,
            ResetAfter::new,
            3),
        row("net-vendor-black-hole", "vendors: black hole", VENDORS, BlackHole::new, 8),
        row("net-vendor-slow", "vendors: slow bytes", VENDORS, () -> new SlowBytes(20), 8),
        row("net-vendor-half-closed", "vendors: half-closed", VENDORS, HalfClosed::new, 4),
        row("net-database-reset-before", "database: reset before", DATABASE, ResetBefore::new, 401),
        row(
            "net-database-reset-after",
            "database: reset after it acted",
            DATABASE,
            ResetAfter::new,
            401),
        row("net-database-black-hole", "database: black hole", DATABASE, BlackHole::new, 401),
        row("net-broker-reset-before", "broker: reset before", BROKER, ResetBefore::new, 101),
        row("net-broker-reset-after", "broker: reset after it acted", BROKER, ResetAfter::new, 101),
        row("net-broker-black-hole", "broker: black hole", BROKER, BlackHole::new, 201));
  }

  private static LoadRow row(
      String name,
      String words,
      Function<Network, List<FaultProxy>> where,
      Supplier<Trouble> trouble,
      int everyNth) {
    Fault fault =
        new Lasting(
            scene -> of(scene, where).forEach(it -> it.order(trouble.get(), everyNth)),
            scene -> of(scene, where).stream().mapToInt(FaultProxy::struck).sum());
    return LoadRow.trouble(name, "network to " + words, fault);
  }

  private static List<FaultProxy> of(Scene scene, Function<Network, List<FaultProxy>> where) {
    return where.apply(scene.plant().network());
  }
}
