package df.middleware.contact;

import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.event.Event;
import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import df.middleware.event.Source;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * Both systems, each telling of every change in the order in which it happened, ours included: the
 * webhooks wait until they are delivered.
 */
final class EchoingSystems {
  private static final NormalForm NORMAL_FORM = new NormalForm(new PhoneNumbers("US"));
  private static final String TAGS = "tags";

  final ContactSystems systems;
  final GhlContactFlow fromGhl;
  final AlowareContactFlow fromAloware;
  private final boolean tellsEchoes;
  private final Queue<Delivery> ghlTold = new ArrayDeque<>();
  private final Queue<Delivery> alowareTold = new ArrayDeque<>();
  private boolean isHandling;

  /** A webhook on its way, and whether a person's change set it off. */
  private record Delivery(Event event, boolean isByAPerson) {}

  EchoingSystems(Style style, SourceOfTruth mode, boolean tellsEchoes) {
    this.fromGhl = new GhlContactFlow(style, mode, Map.of());
    this.systems = fromGhl.systems;
    this.fromAloware = new AlowareContactFlow(systems);
    this.tellsEchoes = tellsEchoes;
    systems.ghl.tells((type, id) -> hear(Source.GHL, systems.ghl.webhook(type, id)));
    systems.aloware.tells(id -> hear(Source.ALOWARE, systems.aloware.webhook(id)));
  }

  private void hear(Source source, Payload webhook) {
    if (tellsEchoes || !isHandling) {
      told(source)
          .add(
              new Delivery(
                  source == Source.GHL ? fromGhl.event(webhook) : fromAloware.event(webhook),
                  !isHandling));
    }
  }

  private Queue<Delivery> told(Source source) {
    return source == Source.GHL ? ghlTold : alowareTold;
  }

  /** Jane is there, on both sides, mapped; everything that was told is handled. */
  EchoingSystems withJane() {
    String id = fromGhl.jane();
    hear(Source.GHL, systems.ghl.webhook("ContactCreate", id));
    settle(20);
    systems.clock.pass(Duration.ofMinutes(11));
    systems.steps.forget();
    return this;
  }

  void editGhl(String field, Object value) {
    systems.ghl.edit(ghlId(), field, value);
  }

  void editAloware(String field, Object value) {
    systems.aloware.edit(alowareId(), field, value);
  }

  String ghlId() {
    return systems.ghl.ids().iterator().next();
  }

  String alowareId() {
    return systems.aloware.ids().iterator().next();
  }

  /** The oldest webhook of that system arrives, if there is one. */
  boolean deliver(Source source) {
    Delivery next = told(source).poll();
    if (next == null) {
      return false;
    }
    systems.clock.pass(Duration.ofMillis(1));
    isHandling = true;
    if (source == Source.GHL) {
      fromGhl.handle(next.event());
    } else {
      systems.fromAloware.handle(next.event());
    }
    isHandling = false;
    return true;
  }

  /** Whatever persons changed is told; echoes that come later may wait. */
  void deliverWhatPersonsDid() {
    for (Source source : List.of(Source.GHL, Source.ALOWARE)) {
      while (told(source).stream().anyMatch(Delivery::isByAPerson)) {
        deliver(source);
      }
    }
  }

  /** Delivers until all is quiet, and says after how many deliveries that was. */
  int settle(int limit) {
    int deliveries = 0;
    while (deliver(deliveries % 2 == 0 ? Source.GHL : Source.ALOWARE)
        || deliver(deliveries % 2 == 0 ? Source.ALOWARE : Source.GHL)) {
      deliveries++;
      if (deliveries > limit) {
        throw new AssertionError("not quiet after " + limit + " deliveries");
      }
    }
    return deliveries;
  }

  long writesTo(String vendor) {
    return systems.steps.vendorCalls().stream()
        .filter(it -> it.matches(vendor + " (POST|PUT|DELETE).*"))
        .count();
  }

  CanonicalContact inGhl() {
    return NORMAL_FORM.of(
        new GhlTranslation()
            .read(systems.ghl.contact(ghlId()), Map::of)
            .over(CanonicalContact.EMPTY));
  }

  CanonicalContact inAloware() {
    return NORMAL_FORM.of(
        new AlowareTranslation(CustomFieldMap.SAME_NAMES)
            .read(systems.aloware.contact(alowareId()))
            .over(CanonicalContact.EMPTY));
  }

  /** Whether we believe what is so. */
  boolean isKnownAsItIs() {
    ContactMapping mapping = systems.mapping();
    return NORMAL_FORM.same(mapping.ghl().orElseThrow().contact(), inGhl())
        && NORMAL_FORM.same(mapping.aloware().orElseThrow().contact(), inAloware());
  }

  /** Whether both hold the same; by the public API tags are not taken off. */
  boolean agree() {
    CanonicalContact aloware = inAloware();
    boolean hasAllTags =
        systems.aloware.style() == Style.REST
            ? aloware.tags().equals(inGhl().tags())
            : aloware.tags().containsAll(inGhl().tags());
    return hasAllTags && NORMAL_FORM.same(aloware.withTags(inGhl().tags()), inGhl());
  }

  /** What both hold in the end, to be compared. */
  String contents() {
    return "GHL " + text(inGhl()) + "\nAloware " + text(inAloware());
  }

  private static String text(CanonicalContact contact) {
    return contact.values()
        + " "
        + TAGS
        + " "
        + String.join(",", contact.tags()).toLowerCase(java.util.Locale.ROOT);
  }
}
