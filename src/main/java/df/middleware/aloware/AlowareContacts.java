package df.middleware.aloware;

import df.middleware.event.Payload;
import java.util.Map;
import java.util.Optional;

/**
 * The contacts of our Aloware account, in either of its two API styles.
 *
 * <p>A contact is Aloware's own JSON object: {@code id, phone_number, email, first_name, last_name,
 * timezone, address, city, state, zipcode, country, notes, tags, custom_fields, updated_at}.
 *
 * <p>Every method may throw {@link df.middleware.vendor.VendorUnavailable} (I/O, time-out, 408,
 * 429, 5xx, an open circuit, no budget left; an answer that is not JSON where {@link #current} does
 * not say otherwise) or {@link df.middleware.vendor.VendorRejected} (any other 4xx).
 */
public interface AlowareContacts {

  /** What this account's API can do. */
  Style style();

  /** {@code ALOWARE_API_STYLE}. */
  enum Style {
    /** The public API: look-up by phone, upsert by {@code /webhook/forms}. */
    WEBHOOK,
    /** Resources by id. */
    REST
  }

  /**
   * {@code rest} style: {@code GET /contacts/{id}}, empty on 404 and on an answer that is not JSON
   * (the caller falls back to the webhook's body). {@code webhook} style: always empty, no call.
   */
  Optional<Payload> current(String contactId);

  /**
   * By number in E.164: {@code GET /contacts?phone=}, or {@code GET /webhook/contact/phone-number};
   * empty when there is none.
   */
  Optional<Payload> byPhone(String e164);

  /** {@code rest} style: {@code GET /contacts?email=}. {@code webhook} style: always empty. */
  Optional<Payload> byEmail(String email);

  /**
   * Creates or, in {@code webhook} style, upserts by phone. {@code rest}: {@code POST /contacts}
   * answers the contact; {@code webhook}: {@code POST /webhook/forms} with {@code
   * force_update=true} answers no id, so that it is looked up by phone afterwards.
   *
   * @param fields in Aloware's names
   * @throws NotSupported in {@code webhook} style for a contact without a phone
   */
  Payload create(Map<String, Object> fields);

  /**
   * Changes some fields: {@code PUT /contacts/{id}}, or {@code POST /webhook/forms} with {@code
   * force_update=true}. The contact as Aloware answers it; nothing ({@link Payload#isNothing()}) in
   * {@code webhook} style, whose answer holds none.
   *
   * @param contactId used in {@code rest} style
   * @param e164 the number that Aloware knows the contact by; used in {@code webhook} style
   * @param fields in Aloware's names, only those that change
   * @throws NotSupported in {@code webhook} style without a phone, or for a change of the phone
   */
  Payload update(Optional<String> contactId, Optional<String> e164, Map<String, Object> fields);
}
