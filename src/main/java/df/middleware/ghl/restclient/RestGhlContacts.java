package df.middleware.ghl.restclient;

import df.middleware.event.Json;
import df.middleware.event.Payload;
import df.middleware.ghl.GhlContacts;
import df.middleware.ghl.GhlSettings;
import df.middleware.vendor.AddressPart;
import df.middleware.vendor.ReplyRules;
import df.middleware.vendor.RequestTree;
import df.middleware.vendor.Vendor;
import df.middleware.vendor.VendorRejected;
import df.middleware.vendor.VendorReply;
import df.middleware.vendor.VendorUnreached;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Retry;

/**
 * The contacts of our GoHighLevel location, by its REST API.
 *
 * <p>A read whose connection broke is made once more; a write never, as it may have been done.
 */
@ApplicationScoped
public class RestGhlContacts implements GhlContacts {
  private static final int RETRY_MILLIS = 200;
  private static final int JITTER_MILLIS = 150;

  private GhlSettings settings;
  private GhlConnection connection;
  private GhlGateway gateway;
  private Json json;
  private ReplyRules rules;
  private CustomFieldNames customFieldNames;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  protected RestGhlContacts() {}

  @Inject
  public RestGhlContacts(
      GhlSettings settings, GhlConnection connection, GhlGateway gateway, Json json, Clock clock) {
    this.settings = settings;
    this.connection = connection;
    this.gateway = gateway;
    this.json = json;
    this.rules = new ReplyRules(Vendor.GHL, json, clock, settings.apiKey());
    this.customFieldNames = new CustomFieldNames(clock, this::askForCustomFieldNames);
  }

  @Override
  @Retry(
      maxRetries = 1,
      delay = RETRY_MILLIS,
      jitter = JITTER_MILLIS,
      retryOn = VendorUnreached.class)
  public Optional<Payload> byId(String contactId) {
    if (!AddressPart.isId(contactId)) {
      return Optional.empty();
    }
    return contactUnlessAbsent(ask(() -> connection.api().contact(contactId)));
  }

  @Override
  @Retry(
      maxRetries = 1,
      delay = RETRY_MILLIS,
      jitter = JITTER_MILLIS,
      retryOn = VendorUnreached.class)
  public Optional<Payload> byPhone(String e164) {
    if (!AddressPart.isSearchable(e164)) {
      return Optional.empty();
    }
    String location = settings.requiredLocationId();
    return contactUnlessAbsent(ask(() -> connection.api().contactByNumber(location, e164)));
  }

  @Override
  @Retry(
      maxRetries = 1,
      delay = RETRY_MILLIS,
      jitter = JITTER_MILLIS,
      retryOn = VendorUnreached.class)
  public Optional<Payload> byEmail(String email) {
    if (!AddressPart.isSearchable(email)) {
      return Optional.empty();
    }
    String location = settings.requiredLocationId();
    return contactUnlessAbsent(ask(() -> connection.api().contactByEmail(location, email)));
  }

  @Override
  public List<Payload> withTag(String tag) {
    String location = settings.requiredLocationId();
    return new ContactsWithTag(
            location,
            body -> rules.payload(ask(() -> connection.api().search(written(body))), "contacts"))
        .all(tag);
  }

  @Override
  @Retry(
      maxRetries = 1,
      delay = RETRY_MILLIS,
      jitter = JITTER_MILLIS,
      retryOn = VendorUnreached.class)
  public Listing page(Payload place) {
    String body = written(ContactPages.body(settings.requiredLocationId(), place));
    Payload answer = rules.payload(ask(() -> connection.api().search(body)), "contacts");
    Listing page = ContactPages.page(answer, place);
    page.contacts().forEach(customFieldNames::met);
    return page;
  }

  @Override
  public Created create(Map<String, Object> fields) {
    Map<String, Object> body = new LinkedHashMap<>(fields);
    body.put("locationId", settings.requiredLocationId());
    String text = written(body);
    VendorReply reply = ask(() -> connection.api().createContact(text));
    return reply.status() == 400 ? existing(reply) : new Created(contact(reply), true);
  }

  /** "This location does not allow duplicated contacts.": the answer names the one there is. */
  private Created existing(VendorReply reply) {
    return rules
        .errorBody(reply)
        .text("meta.contactId")
        .flatMap(this::byId)
        .map(contact -> new Created(contact, false))
        .orElseThrow(() -> rules.rejected(reply));
  }

  @Override
  public Optional<Payload> update(String contactId, Map<String, Object> fields) {
    if (!AddressPart.isId(contactId)) {
      return Optional.empty();
    }
    String text = written(fields);
    return contactUnlessAbsent(ask(() -> connection.api().updateContact(contactId, text)));
  }

  @Override
  public Set<String> addTags(String contactId, Collection<String> tags) {
    String id = required(contactId);
    String text = json.write(RequestTree.of(Map.of("tags", tags)));
    return tags(ask(() -> connection.api().addTags(id, text)));
  }

  @Override
  public Set<String> removeTags(String contactId, Collection<String> tags) {
    String id = required(contactId);
    String text = json.write(RequestTree.of(Map.of("tags", tags)));
    return tags(ask(() -> connection.removeTags(id, text)));
  }

  @Override
  @Retry(
      maxRetries = 1,
      delay = RETRY_MILLIS,
      jitter = JITTER_MILLIS,
      retryOn = VendorUnreached.class)
  public Map<String, String> customFieldNames() {
    return customFieldNames.all();
  }

  private Map<String, String> askForCustomFieldNames() {
    String location = settings.requiredLocationId();
    Payload answer =
        rules.payload(
            ask(() -> connection.api().customFields(location, "contact")), "customFields");
    Map<String, String> names = new LinkedHashMap<>();
    for (Payload field : answer.at("customFields").items()) {
      field.text("id").ifPresent(id -> field.text("name").ifPresent(name -> names.put(id, name)));
    }
    return Map.copyOf(names);
  }

  private VendorReply ask(Supplier<Response> request) {
    settings.requiredApiKey();
    return gateway.call(request);
  }

  private String written(Map<String, Object> fields) {
    // In a contact they would replace the whole set.
    if (fields.containsKey("tags")) {
      throw new IllegalArgumentException("tags are changed at the tags' own address");
    }
    return json.write(RequestTree.of(fields));
  }

  private static String required(String contactId) {
    if (!AddressPart.isId(contactId)) {
      throw new VendorRejected(404, "this cannot be the id of a GoHighLevel contact");
    }
    return contactId;
  }

  private Payload contact(VendorReply reply) {
    Payload contact = rules.payload(reply, "contact", "succeded", "succeeded").at("contact");
    customFieldNames.met(contact);
    return contact;
  }

  private Optional<Payload> contactUnlessAbsent(VendorReply reply) {
    return Absence.isSaidBy(reply, rules)
        ? Optional.empty()
        : Optional.of(contact(reply)).filter(Payload::isObject);
  }

  private Set<String> tags(VendorReply reply) {
    Set<String> tags = new LinkedHashSet<>();
    rules
        .payload(reply, "tags")
        .at("tags")
        .items()
        .forEach(tag -> tag.asText().ifPresent(tags::add));
    return tags;
  }
}
