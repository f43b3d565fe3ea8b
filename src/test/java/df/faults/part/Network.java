package df.faults.part;

import df.faults.net.FaultProxy;
import df.faults.net.PostgresWatch;
import df.faults.net.Steps;
import df.faults.net.VendorWatch;
import df.faults.net.Watch;
import df.sandbox.state.Vendor;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A proxy before each thing that the nodes need. */
public final class Network implements AutoCloseable {
  private final Steps steps = new Steps();
  private final FaultProxy database;
  private final FaultProxy broker;
  private final Map<Vendor, FaultProxy> vendors = new EnumMap<>(Vendor.class);

  Network(int databasePort, int brokerPort, int sandboxPort) {
    database = FaultProxy.to(databasePort, () -> new PostgresWatch(steps));
    broker = FaultProxy.to(brokerPort, () -> new Watch() {});
    for (Vendor vendor : Vendor.values()) {
      vendors.put(vendor, FaultProxy.to(sandboxPort, () -> new VendorWatch(steps)));
    }
  }

  public Steps steps() {
    return steps;
  }

  public FaultProxy database() {
    return database;
  }

  public FaultProxy broker() {
    return broker;
  }

  public FaultProxy vendor(Vendor vendor) {
    return vendors.get(vendor);
  }

  public List<FaultProxy> all() {
    return Stream.concat(Stream.of(database, broker), vendors.values().stream()).toList();
  }

  /** No trouble anywhere. */
  public void clear() {
    steps.disarm();
    all().forEach(FaultProxy::clear);
  }

  Map<String, String> settings() {
    return Map.of(
        "DF_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + database.port() + "/df",
        "DF_BROKER_PARAMETERS", "host\\=127.0.0.1;port\\=" + broker.port(),
        "GHL_BASE_URL", "http://127.0.0.1:" + vendor(Vendor.GHL).port() + "/ghl",
        "ALOWARE_BASE_URL", "http://127.0.0.1:" + vendor(Vendor.ALOWARE).port() + "/aloware/api/v1",
        "TEXTING_BASE_URL", "http://127.0.0.1:" + vendor(Vendor.TEXTING).port() + "/texting");
  }

  @Override
  public void close() throws IOException {
    for (FaultProxy proxy : all()) {
      proxy.close();
    }
  }
}
