package df.middleware.wiring;

import df.middleware.access.Doors;
import df.middleware.event.PhoneNumbers;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The settings in the server, read once from MicroProfile Config: environment, system properties,
 * or whatever else the server is given.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // read when the container has made the bean
public class ServerSettings {
  private Settings settings;
  private PhoneNumbers phoneNumbers;

  @PostConstruct
  void read() {
    Config config = ConfigProvider.getConfig();
    settings = SettingsReader.read(name -> raw(config, name));
    phoneNumbers = settings.contacts().phoneNumbers();
  }

  /** The value as it is written: a password may well hold what looks like an expression. */
  private static Optional<String> raw(Config config, String name) {
    return Optional.ofNullable(config.getConfigValue(name).getRawValue());
  }

  @Produces
  Settings settings() {
    return settings;
  }

  @Produces
  Doors doors() {
    return settings.doorSecrets().doors();
  }

  @Produces
  PhoneNumbers phoneNumbers() {
    return phoneNumbers;
  }

  @Produces
  Clock clock() {
    return Clock.systemUTC();
  }
}
