package df.middleware.ghl;

import df.middleware.event.Payload;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The contacts of our GoHighLevel location.
 *
 * <p>A contact is GHL's own JSON object ({@code id, firstName, lastName, email, phone, address1,
 * city, state, postalCode, country, timezone, tags[], customFields[{id,value}], dateUpdated…}),
 * {@code vendor/openapi/contacts.json}.
 *
 * <p>Every method may throw {@link df.middleware.vendor.VendorUnavailable} (I/O, time-out, 408,
 * 429, 5xx, an answer that is not JSON, an open circuit, no budget left) or {@link
 * df.middleware.vendor.VendorRejected} (any other 4xx).
 */
public interface GhlContacts {

  /** {@code GET /contacts/{id}}; empty when GHL answers that there is none. */
  Optional<Payload> byId(String contactId);

  /** {@code GET /contacts/search/duplicate?number=}, the number in E.164. */
  Optional<Payload> byPhone(String e164);

  /** {@code GET /contacts/search/duplicate?email=}. */
  Optional<Payload> byEmail(String email);

  /**
   * {@code POST /contacts/search}, all pages: the contacts that have this tag, in any case. The
   * search is some seconds behind the contacts themselves.
   */
  List<Payload> withTag(String tag);

  /**
   * {@code POST /contacts/search}, one page of up to a hundred of all contacts, the oldest first.
   * The search is some seconds behind the contacts themselves, and may leave fields of theirs out.
   *
   * @param place the {@code next} of the page before; nothing for the first page
   */
  Listing page(Payload place);

  /**
   * A page of contacts.
   *
   * @param next where the next page begins; nothing on the last page
   */
  record Listing(List<Payload> contacts, Payload next) {}

  /**
   * {@code POST /contacts/}: the contact as GHL stored it. When GHL answers 400 with {@code
   * meta.contactId} it exists already: that one, fetched.
   *
   * @param fields in GHL's names, without {@code locationId} and {@code tags}
   */
  Created create(Map<String, Object> fields);

  /**
   * What came of a create.
   *
   * @param isNew false when GHL already had the contact and nothing was written
   */
  record Created(Payload contact, boolean isNew) {}

  /**
   * {@code PUT /contacts/{id}} of some fields: the contact as GHL stored it, which may differ from
   * what was sent; empty when there is no such contact any more.
   *
   * @param fields in GHL's names; never {@code tags}, which would replace the whole set
   */
  Optional<Payload> update(String contactId, Map<String, Object> fields);

  /** {@code POST /contacts/{id}/tags}: the tags that the contact has then (in lower case). */
  Set<String> addTags(String contactId, Collection<String> tags);

  /** {@code DELETE /contacts/{id}/tags}: the tags that the contact has then. */
  Set<String> removeTags(String contactId, Collection<String> tags);

  /** {@code GET /locations/{id}/customFields}: id to name, kept for some minutes. */
  Map<String, String> customFieldNames();
}
