package df.local;

import df.middleware.wiring.BrokerAddress;
import df.middleware.wiring.DatabaseAddress;
import df.middleware.wiring.SettingKey;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a Payara Micro gets as its environment: the settings that are set, and what its boot
 * commands make the database's and the broker's pools of.
 */
final class ServerEnvironment {
  /** Payara wants a value, also where the database or the broker asks for none. */
  private static final String NOT_ASKED_FOR = "none";

  private final Map<String, String> values = new LinkedHashMap<>();
  private final Path adapters;
  private boolean looksUpByItself;

  /**
   * Starts with the settings.
   *
   * @param adapters the directory of the resource adapters
   */
  ServerEnvironment(Function<String, Optional<String>> settings, Path adapters) {
    this.adapters = adapters;
    for (SettingKey key : SettingKey.values()) {
      settings.apply(key.name()).ifPresent(value -> values.put(key.name(), value));
      String previous = key.name() + "_PREVIOUS";
      settings.apply(previous).ifPresent(value -> values.put(previous, value));
    }
  }

  /** For Payara Server, which keeps the names of variables in its domain: nothing is escaped. */
  ServerEnvironment forDomain() {
    looksUpByItself = true;
    return this;
  }

  ServerEnvironment listeningOn(String address) {
    values.put("DF_HTTP_ADDRESS", address);
    return this;
  }

  ServerEnvironment with(DatabaseAddress database) {
    values.put("DF_JDBC_URL", database.jdbcUrl());
    values.put("DF_JDBC_USER", database.user().orElse(""));
    values.put(
        "DF_JDBC_PASSWORD", database.password().map(it -> it.reveal()).orElse(NOT_ASKED_FOR));
    return this;
  }

  ServerEnvironment with(BrokerAddress broker) {
    putAdapter("artemis");
    values.put("DF_BROKER_CONNECTORS", broker.connectorClassNames());
    values.put("DF_BROKER_PARAMETERS", escaped(broker.connectionParameters()));
    values.put("DF_BROKER_HA", String.valueOf(broker.highlyAvailable()));
    values.put("DF_BROKER_USER", escaped(broker.user().orElse(NOT_ASKED_FOR)));
    values.put(
        "DF_BROKER_PASSWORD",
        escaped(broker.passwords().present().map(it -> it.reveal()).orElse(NOT_ASKED_FOR)));
    return this;
  }

  ServerEnvironment withEmbeddedBroker(Path directory) {
    putAdapter("artemis-embedded");
    values.put("DF_BROKER_DIR", directory.toString());
    return this;
  }

  private void putAdapter(String name) {
    values.put(
        "DF_RESOURCE_ADAPTER", adapters.resolve("resource-adapter-" + name + ".rar").toString());
  }

  /** As Payara Micro's boot commands want a property's value. */
  private String escaped(String value) {
    return looksUpByItself ? value : value.replaceAll("[\\\\=:]", "\\\\$0");
  }

  Map<String, String> values() {
    return values;
  }
}
