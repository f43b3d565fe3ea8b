package df.middleware.reconcile;

import df.middleware.event.Payload;
import df.middleware.reconcile.Repair.Kind;
import java.util.LinkedHashMap;
import java.util.Map;

/** A switch against text messages that somebody touched, as what is to be done about it. */
final class Switched {
  private static final String BLOCKS = "blocks";

  private Switched() {}

  static Repair inGhl(String subject, Payload contact, String phone, boolean blocks) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("phone", phone);
    details.put(BLOCKS, blocks);
    contact.fields().entrySet().stream()
        .filter(it -> it.getKey().equals("dnd") || it.getKey().equals("dndSettings"))
        .filter(it -> !it.getValue().isNothing())
        .forEach(it -> details.put(it.getKey(), tree(it.getValue())));
    String id = contact.text("id").orElse("");
    return new Repair(subject, Kind.GHL_DO_NOT_DISTURB, id, Payload.of(details));
  }

  private static Object tree(Payload value) {
    return java.util.Objects.requireNonNull(value.tree());
  }

  static Repair inAloware(String subject, String contactId, String phone, boolean blocks) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("phone", phone);
    details.put(BLOCKS, blocks);
    return new Repair(subject, Kind.ALOWARE_DO_NOT_CONTACT, contactId, Payload.of(details));
  }

  /** Whether it blocks, so that nothing can go wrong by obeying. */
  static boolean blocks(Repair repair) {
    return blocks(repair.details());
  }

  static boolean blocks(Payload details) {
    return details.text(BLOCKS).filter("true"::equals).isPresent();
  }
}
