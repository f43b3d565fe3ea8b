package df.middleware.wiring;

import df.middleware.access.Secret;
import df.middleware.message.MessageSettings;
import df.middleware.message.SendSettings;
import df.middleware.routing.StopWords;
import df.middleware.routing.Wishes;
import df.middleware.texting.TextingSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** What text messages are read and sent with. */
@ApplicationScoped
public class TextingBeans {
  /** As long as the provider may take to answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Produces
  @Singleton
  TextingSettings textingSettings(Settings settings) {
    Settings.Texting texting = settings.texting();
    return new TextingSettings(
        texting.baseUrl(), texting.apiKey().present().map(Secret::reveal), texting.fromNumber());
  }

  @Produces
  @Singleton
  MessageSettings messageSettings(Settings settings) {
    return new MessageSettings(settings.texting().syncToAloware());
  }

  @Produces
  @Singleton
  SendSettings sendSettings() {
    return new SendSettings(PATIENCE);
  }

  @Produces
  @Singleton
  Wishes wishes(Settings settings) {
    Settings.OptOutWords words = settings.optOutWords();
    return new Wishes(new StopWords(words.stop(), words.start()));
  }
}
