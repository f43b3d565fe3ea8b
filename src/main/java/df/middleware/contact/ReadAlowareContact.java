package df.middleware.contact;

import df.middleware.aloware.AlowareContacts;
import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

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
   * @param known what Aloware was last known to hold; nothing of a contact that is not mapped
   */
  Current now(Payload webhook, Optional<String> alowareId, Optional<CanonicalContact> known) {
    Optional<Payload> fetched =
        switch (aloware.style()) {
          case REST -> alowareId.map(aloware::current).orElseGet(() -> byPhone(webhook, known));
          case WEBHOOK -> bodyIsEnough(webhook, known) ? Optional.empty() : byPhone(webhook, known);
        };
    Payload source = fetched.filter(it -> isTheSame(it, alowareId)).orElse(webhook);
    ContactReading reading = translation.read(source);
    return new Current(alowareId.or(reading::id), reading, source);
  }

  /** A body that brings no news may lack the field that changed. */
  private boolean bodyIsEnough(Payload webhook, Optional<CanonicalContact> known) {
    ContactReading body = translation.read(webhook);
    boolean isNews = known.filter(it -> normalForm.same(it, body.over(it))).isEmpty();
    return isNews && body.carriesPhoneOrEmail();
  }

  private Optional<Payload> byPhone(Payload webhook, Optional<CanonicalContact> known) {
    return known
        .flatMap(normalForm::phone)
        .or(() -> normalForm.phone(translation.read(webhook).over(CanonicalContact.EMPTY)))
        .flatMap(aloware::byPhone);
  }

  private boolean isTheSame(Payload fetched, Optional<String> alowareId) {
    Optional<String> id = translation.read(fetched).id();
    return id.isEmpty() || alowareId.isEmpty() || id.equals(alowareId);
  }

  /**
   * The contact as it is now.
   *
   * @param source what the reading was taken from
   */
  record Current(Optional<String> alowareId, ContactReading reading, Payload source) {}
}
