package df.broker;

import java.nio.file.Path;
import java.util.List;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/**
 * The queues and their rules; {@code server-config/artemis} says the same to a broker of one's own.
 */
final class BrokerConfiguration {
  private static final List<String> DOORBELLS = List.of("df.aloware", "df.ghl", "df.texting");
  private static final String DEAD_LETTERS = "df.dead";
  private static final long MEGABYTE = 1024L * 1024;

  private BrokerConfiguration() {}

  static Configuration in(Path directory) throws Exception {
    Configuration configuration = new ConfigurationImpl();
    configuration.setName("df");
    configuration.setPersistenceEnabled(true);
    configuration.setJournalType(JournalType.NIO);
    configuration.setJournalDirectory(directory.resolve("journal").toString());
    configuration.setBindingsDirectory(directory.resolve("bindings").toString());
    configuration.setPagingDirectory(directory.resolve("paging").toString());
    configuration.setLargeMessagesDirectory(directory.resolve("large").toString());
    configuration.setJournalFileSize((int) MEGABYTE);
    configuration.setJournalMinFiles(2);
    configuration.setSecurityEnabled(false);
    configuration.setJMXManagementEnabled(true);
    configuration.setMaxDiskUsage(-1);
    configuration.addAcceptorConfiguration("in-vm", "vm://0");
    configuration.addAddressSetting("#", otherRules());
    configuration.addAddressSetting("df.#", doorbellRules());
    DOORBELLS.forEach(name -> configuration.addAddressConfiguration(queue(name)));
    configuration.addAddressConfiguration(queue(DEAD_LETTERS));
    return configuration;
  }

  /**
   * For what nobody foresaw, the ledger being away: tries for some minutes, then the dead letters.
   */
  private static AddressSettings doorbellRules() {
    return new AddressSettings()
        .setDeadLetterAddress(SimpleString.of(DEAD_LETTERS))
        .setExpiryAddress(SimpleString.of(DEAD_LETTERS))
        .setMaxDeliveryAttempts(10)
        .setRedeliveryDelay(1_000)
        .setRedeliveryMultiplier(2)
        .setMaxRedeliveryDelay(30_000)
        .setMaxSizeBytes(32 * MEGABYTE)
        .setPageSizeBytes((int) MEGABYTE)
        .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
        .setAutoDeleteQueues(false)
        .setAutoDeleteAddresses(false);
  }

  /** For queues that come and go, such as for an answer: without these the broker warns of each. */
  private static AddressSettings otherRules() {
    return new AddressSettings()
        .setDeadLetterAddress(SimpleString.of(DEAD_LETTERS))
        .setExpiryAddress(SimpleString.of(DEAD_LETTERS));
  }

  private static CoreAddressConfiguration queue(String name) {
    return new CoreAddressConfiguration()
        .setName(name)
        .addRoutingType(RoutingType.ANYCAST)
        .addQueueConfiguration(
            QueueConfiguration.of(name).setRoutingType(RoutingType.ANYCAST).setDurable(true));
  }
}
