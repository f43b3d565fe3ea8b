package df.middleware.wiring;

import df.middleware.access.Secrets;
import df.middleware.event.PhoneNumbers;
import df.middleware.wiring.Settings.TextingProvider;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Reads and checks the settings of text messages. */
final class TextingReader {
  private final Reading reading;

  TextingReader(Reading reading) {
    this.reading = reading;
  }

  Settings.Texting texting(String phoneRegion) {
    return new Settings.Texting(
        reading.optional(SettingKey.TEXTING_BASE_URL, Parsers::baseAddress),
        reading.secrets(SettingKey.TEXTING_API_KEY, SigningKeys::isTrimmed),
        reading.optional(SettingKey.TEXTING_FROM_NUMBER, text -> sender(phoneRegion, text)),
        reading.value(SettingKey.TEXTING_SYNC_TO_ALOWARE, Parsers::flag));
  }

  /** A telephone number in E.164, a short code or a name. */
  private static String sender(String phoneRegion, String text) {
    Optional<String> number = new PhoneNumbers(phoneRegion).e164(text);
    Parsers.require(number.isPresent() || text.matches("[0-9]{3,8}|[A-Za-z0-9 ]{1,11}"));
    return number.orElse(text);
  }

  Settings.TextingWebhooks webhooks() {
    TextingProvider provider =
        reading.value(
            SettingKey.TEXTING_PROVIDER, text -> Parsers.choice(TextingProvider.values(), text));
    Secrets key =
        reading.secrets(
            SettingKey.TEXTING_SIGNING_KEY, text -> SigningKeys.isKeyOf(provider, text));
    Optional<URI> publicUrl = reading.optional(SettingKey.PUBLIC_BASE_URL, Parsers::baseAddress);
    if (provider != TextingProvider.GENERIC && !key.isSet()) {
      reading.problem(needs(SettingKey.TEXTING_SIGNING_KEY));
    }
    if (provider.signsAddress() && reading.text(SettingKey.PUBLIC_BASE_URL).isEmpty()) {
      reading.problem(needs(SettingKey.PUBLIC_BASE_URL));
    }
    return new Settings.TextingWebhooks(
        provider,
        reading.secrets(SettingKey.TEXTING_WEBHOOK_SECRET, SigningKeys::isTrimmed),
        key,
        publicUrl);
  }

  private String needs(SettingKey other) {
    String provider = reading.text(SettingKey.TEXTING_PROVIDER).orElse("");
    return "TEXTING_PROVIDER is \"" + provider + "\", which needs " + other + "; it is not set.";
  }

  Settings.OptOutWords optOutWords() {
    List<String> stop = reading.value(SettingKey.OPTOUT_STOP_KEYWORDS, Parsers::keywords);
    List<String> start = reading.value(SettingKey.OPTOUT_START_KEYWORDS, Parsers::keywords);
    if (start.stream().anyMatch(word -> stop.stream().anyMatch(word::equalsIgnoreCase))) {
      reading.problem("OPTOUT_STOP_KEYWORDS and OPTOUT_START_KEYWORDS have a word in common.");
    }
    return new Settings.OptOutWords(stop, start);
  }
}
