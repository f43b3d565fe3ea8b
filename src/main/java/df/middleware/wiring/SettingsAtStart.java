package df.middleware.wiring;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** Reads the settings when the application starts; wrong ones end the deployment. */
@Startup
@Singleton
@SuppressWarnings("NullAway.Init") // the container sets the field
public class SettingsAtStart {
  private static final System.Logger LOG = System.getLogger(SettingsAtStart.class.getName());

  @Inject ServerSettings settings;

  @PostConstruct
  void check() {
    try {
      settings.settings();
    } catch (RuntimeException unreadable) {
      tell(unreadable);
      throw unreadable;
    }
  }

  /** The container wraps exceptions in others, and the sentences are easily overlooked. */
  private static void tell(Throwable unreadable) {
    Stream.iterate(unreadable, it -> it != null, Throwable::getCause)
        .filter(WrongSettings.class::isInstance)
        .map(WrongSettings.class::cast)
        .flatMap(wrong -> wrong.sentences().stream())
        .forEach(sentence -> LOG.log(System.Logger.Level.ERROR, sentence));
  }
}
