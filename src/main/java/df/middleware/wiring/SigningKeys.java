package df.middleware.wiring;

import java.util.Base64;

/** What a key that checks a texting provider's signatures must look like. */
final class SigningKeys {
  private static final String STANDARD_WEBHOOKS = "whsec_";

  private SigningKeys() {}

  /** {@code whsec_} and the base64 of a key of 16 to 128 bytes. */
  static boolean isStandardWebhooksKey(String text) {
    if (!text.startsWith(STANDARD_WEBHOOKS)) {
      return false;
    }
    try {
      int bytes = Base64.getDecoder().decode(text.substring(STANDARD_WEBHOOKS.length())).length;
      return bytes >= 16 && bytes <= 128;
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  static boolean isKeyOf(Settings.TextingProvider provider, String text) {
    return switch (provider) {
      case GENERIC -> isStandardWebhooksKey(text);
      case TELNYX -> isEd25519Key(text);
      case TWILIO, PLIVO, VONAGE, SIGNALWIRE -> isTrimmed(text);
    };
  }

  /** Whether a header can carry it: a header's value loses the spaces around it. */
  static boolean isTrimmed(String text) {
    return text.equals(text.strip());
  }

  private static boolean isEd25519Key(String text) {
    try {
      PublicKeys.ed25519OfAnyForm(text);
      return true;
    } catch (IllegalArgumentException notOne) {
      return false;
    }
  }
}
