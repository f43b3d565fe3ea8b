package df.middleware.webhook;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose way of proving itself the texting webhook asks for: {@code TEXTING_PROVIDER}. */
public enum TextingProvider {
  GENERIC(false),
  TWILIO(true),
  TELNYX(false),
  PLIVO(true),
  VONAGE(false),
  SIGNALWIRE(true);

  private final boolean signsAddress;

  TextingProvider(boolean signsAddress) {
    this.signsAddress = signsAddress;
  }

  /** Whether its signature covers our address, so that {@code PUBLIC_BASE_URL} must be known. */
  public boolean signsAddress() {
    return signsAddress;
  }

  /** The name in the settings, in lower case. */
  public String settingName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The provider of that name in the settings. */
  public static Optional<TextingProvider> ofSettingName(String name) {
    return Stream.of(values()).filter(it -> it.settingName().equals(name.strip())).findFirst();
  }
}
