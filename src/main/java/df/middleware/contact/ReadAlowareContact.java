package df.middleware.contact;

import df.middleware.aloware.AlowareContacts;
import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.event.Event;
import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out what an Aloware contact is now: from Aloware, or from the webhook's body. */
@Dependent
public final class ReadAlowareContact {
  private final AlowareContacts aloware;
  private final AlowareTranslation translation;
  private final NormalForm normalForm;

  @Inject
  public ReadAlowareContact(
      AlowareContacts aloware, ContactSettings settings, PhoneNumbers phones) {
    this.aloware = aloware;
    this.translation = new AlowareTranslation(settings.customFields());
    this.normalForm = new NormalForm(phones);
  }

  /** What the webhook itself says. */
  ContactReading body(Payload webhook) {
    return translation.read(webhook);
  }

  /**
   * What holds now.
   *
   * @param alowareId as far as the event names it
   * @param mapping what is known of the contact
   */
  Current now(Event event, Optional<String> alowareId, Optional<ContactMapping> mapping) {
    Payload webhook = event.payload();
    Optional<CanonicalContact> known =
        mapping.flatMap(ContactMapping::aloware).map(LastKnown::contact);
    boolean isOld = isOlderThanKnown(event, mapping);
    Optional<Payload> fetched =
        switch (aloware.style()) {
          case REST -> alowareId.map(aloware::current).orElseGet(() -> byPhone(webhook, known));
          case WEBHOOK ->
              isOld
                  ? byKnownPhone(webhook, known)
                  : Optional.of(webhook)
                      .filter(it -> !bodyIsEnough(it, known))
                      .flatMap(it -> byPhone(it, known));
        };
    Optional<Payload> same = fetched.filter(it -> isTheSame(it, alowareId));
    Payload source = same.orElse(webhook);
    ContactReading reading = translation.read(source);
    // What an old body lacks was not taken away: it may have come since
    boolean keepsTags = isOld && same.isEmpty();
    return new Current(
        alowareId.or(reading::id),
        keepsTags ? reading.withTagsOf(known) : reading,
        source,
        aloware.style() == Style.WEBHOOK || same.isPresent());
  }

  /**
   * What Aloware shows of the person of an event about something else, whom nobody mapped yet: the
   * event's body shows a part, and what it lacks is no reason to write that.
   *
   * @param now as that event shows it
   */
  CanonicalContact unmapped(Current now) {
    Optional<Payload> shown =
        aloware.style() == Style.WEBHOOK
            ? byPhone(now.source(), Optional.empty())
            : Optional.empty();
    return shown
        .filter(it -> isTheSame(it, now.alowareId()))
        .map(it -> translation.read(it).over(CanonicalContact.EMPTY))
        .orElse(CanonicalContact.EMPTY);
  }

  /**
   * A body from before the last sync, of an event that waited or is run again, or one from before
   * an edit of which another told.
   */
  private static boolean isOlderThanKnown(Event event, Optional<ContactMapping> mapping) {
    return event.overtaken()
        || mapping
            .flatMap(ContactMapping::lastSyncedAt)
            .filter(event.receivedAt()::isBefore)
            .isPresent();
  }

  /** A body that brings no news may lack the field that changed. */
  private boolean bodyIsEnough(Payload webhook, Optional<CanonicalContact> known) {
    ContactReading body = translation.read(webhook);
    boolean isNews = known.filter(it -> normalForm.same(it, body.over(it))).isEmpty();
    return isNews && body.carriesPhoneOrEmail();
  }

  private Optional<Payload> byPhone(Payload webhook, Optional<CanonicalContact> known) {
    return phoneIn(webhook).or(() -> known.flatMap(normalForm::phone)).flatMap(aloware::byPhone);
  }

  /** The phone may be what has changed since; or it changed, and nobody knows yet. */
  private Optional<Payload> byKnownPhone(Payload webhook, Optional<CanonicalContact> known) {
    return Stream.of(known.flatMap(normalForm::phone), phoneIn(webhook))
        .flatMap(Optional::stream)
        .distinct()
        .flatMap(phone -> aloware.byPhone(phone).stream())
        .findFirst();
  }

  private Optional<String> phoneIn(Payload webhook) {
    return normalForm.phone(translation.read(webhook).over(CanonicalContact.EMPTY));
  }

  private boolean isTheSame(Payload fetched, Optional<String> alowareId) {
    Optional<String> id = translation.read(fetched).id();
    return id.isEmpty() || alowareId.isEmpty() || id.equals(alowareId);
  }

  /**
   * The contact as it is now.
   *
   * @param source what the reading was taken from
   * @param isReachable false when Aloware does not answer for it, so that it cannot be written to
   */
  record Current(
      Optional<String> alowareId, ContactReading reading, Payload source, boolean isReachable) {}
}
