package df.middleware.optout;

import df.middleware.event.Payload;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The do-not-disturb settings of a GHL contact, of which only the one for SMS is ours to change.
 */
final class GhlDoNotDisturb {
  /** Tells our setting from everybody else's. */
  private static final String OUR_CODE = "DF-OPT-OUT";

  private static final String SETTINGS = "dndSettings";

  private final Payload contact;

  GhlDoNotDisturb(Payload contact) {
    this.contact = contact;
  }

  boolean saysAnything() {
    return contact.has(SETTINGS) || contact.has("dnd");
  }

  /** Whether the contact is not to get text messages; a contact that says nothing may get them. */
  boolean blocksSms() {
    Optional<String> status = contact.text("dndSettings.SMS.status");
    return status.isPresent()
        ? !status.get().equalsIgnoreCase("inactive")
        : contact.text("dnd").filter("true"::equalsIgnoreCase).isPresent();
  }

  /** Whether the setting itself says that we made it. */
  boolean hasOurCode() {
    return contact.text("dndSettings.SMS.code").filter(OUR_CODE::equals).isPresent();
  }

  /** Whether the setting says that somebody else made it; GHL may not keep what it says at all. */
  boolean hasAnothersCode() {
    return contact.text("dndSettings.SMS.code").isPresent() && !hasOurCode();
  }

  /** Whether the SMS setting itself is on, whatever holds for all channels together. */
  boolean isSmsOn() {
    return contact
        .text("dndSettings.SMS.status")
        .filter(it -> !it.equalsIgnoreCase("inactive"))
        .isPresent();
  }

  /** The fields to write, the other channels as they are. */
  Map<String, Object> fields(boolean isOn) {
    Map<String, Object> settings = new LinkedHashMap<>();
    contact
        .at(SETTINGS)
        .fields()
        .forEach(
            (channel, setting) ->
                Optional.ofNullable(setting.tree()).ifPresent(it -> settings.put(channel, it)));
    settings.put(
        "SMS",
        Map.of(
            "status",
            isOn ? "active" : "inactive",
            "message",
            isOn ? "STOP" : "START",
            "code",
            OUR_CODE));
    return Map.of(SETTINGS, settings);
  }
}
