package df.middleware.aloware.restclient;

import df.middleware.aloware.AlowareContacts;
import df.middleware.aloware.AlowareSettings;
import df.middleware.aloware.NotSupported;
import df.middleware.event.Json;
import df.middleware.event.Payload;
import df.middleware.vendor.AddressPart;
import df.middleware.vendor.NeedsPerson;
import df.middleware.vendor.ReplyRules;
import df.middleware.vendor.RequestTree;
import df.middleware.vendor.Vendor;
import df.middleware.vendor.VendorReply;
import df.middleware.vendor.VendorUnreached;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Retry;

/** Aloware for an account that has resources by id: {@code ALOWARE_API_STYLE=rest}. */
@ApplicationScoped
@Typed(RestStyleAlowareContacts.class)
public class RestStyleAlowareContacts implements AlowareContacts {
  private AlowareSettings settings;
  private AlowareConnection connection;
  private AlowareGateway gateway;
  private Json json;
  private ReplyRules rules;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  protected RestStyleAlowareContacts() {}

  @Inject
  public RestStyleAlowareContacts(
      AlowareSettings settings,
      AlowareConnection connection,
      AlowareGateway gateway,
      Json json,
      Clock clock) {
    this.settings = settings;
    this.connection = connection;
    this.gateway = gateway;
    this.json = json;
    this.rules = new ReplyRules(Vendor.ALOWARE, json, clock, settings.apiToken());
  }

  @Override
  public Style style() {
    return Style.REST;
  }

  @Override
  @Retry(maxRetries = 1, delay = 200, jitter = 150, retryOn = VendorUnreached.class)
  public Optional<Payload> current(String contactId) {
    if (!AddressPart.isId(contactId)) {
      return Optional.empty();
    }
    String token = settings.requiredApiToken();
    VendorReply reply = gateway.call(() -> connection.rest().contact(token, contactId));
    if (!reply.isSuccess() && reply.status() != 404) {
      throw rules.rejected(reply);
    }
    return rules
        .successfulPayload(reply)
        .map(AlowareReplies::contact)
        .filter(contact -> !contact.isNothing());
  }

  @Override
  @Retry(maxRetries = 1, delay = 200, jitter = 150, retryOn = VendorUnreached.class)
  public Optional<Payload> byPhone(String e164) {
    if (!AddressPart.isSearchable(e164)) {
      return Optional.empty();
    }
    String token = settings.requiredApiToken();
    return only(gateway.call(() -> connection.rest().contactsByPhone(token, e164)), "phone number");
  }

  @Override
  @Retry(maxRetries = 1, delay = 200, jitter = 150, retryOn = VendorUnreached.class)
  public Optional<Payload> byEmail(String email) {
    if (!AddressPart.isSearchable(email)) {
      return Optional.empty();
    }
    String token = settings.requiredApiToken();
    return only(gateway.call(() -> connection.rest().contactsByEmail(token, email)), "e-mail");
  }

  /** Several contacts are not guessed between. */
  private Optional<Payload> only(VendorReply reply, String key) {
    List<Payload> found =
        rules
            .payloadUnlessAbsent(reply, "data")
            .map(body -> body.at("data").items())
            .orElse(List.of());
    if (found.size() > 1) {
      List<String> ids = found.stream().map(contact -> contact.text("id").orElse("?")).toList();
      throw new NeedsPerson("Aloware has several contacts with that %s: %s".formatted(key, ids));
    }
    return found.stream().findFirst();
  }

  @Override
  public Payload create(Map<String, Object> fields) {
    String token = settings.requiredApiToken();
    String text = json.write(RequestTree.of(fields));
    VendorReply reply = gateway.call(() -> connection.rest().createContact(token, text));
    return AlowareReplies.contact(rules.payload(reply, AlowareReplies.WRITTEN));
  }

  @Override
  public Payload update(
      Optional<String> contactId, Optional<String> e164, Map<String, Object> fields) {
    String id =
        contactId
            .filter(AddressPart::isId)
            .orElseThrow(() -> new NotSupported("Aloware contacts are changed by id only"));
    String token = settings.requiredApiToken();
    String text = json.write(RequestTree.of(fields));
    VendorReply reply = gateway.call(() -> connection.rest().updateContact(token, id, text));
    return AlowareReplies.contact(rules.payload(reply, AlowareReplies.WRITTEN));
  }
}
