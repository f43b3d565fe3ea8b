package df.middleware.aloware.restclient;

import df.middleware.aloware.AlowareContacts;
import df.middleware.aloware.AlowareSettings;
import df.middleware.aloware.NotSupported;
import df.middleware.event.Json;
import df.middleware.event.Payload;
import df.middleware.vendor.AddressPart;
import df.middleware.vendor.ReplyRules;
import df.middleware.vendor.RequestTree;
import df.middleware.vendor.Vendor;
import df.middleware.vendor.VendorReply;
import df.middleware.vendor.VendorUnavailable;
import df.middleware.vendor.VendorUnreached;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Retry;

/** Aloware by its public API, where a phone number is the only key: the usual style. */
@ApplicationScoped
@Typed(WebhookStyleAlowareContacts.class)
public class WebhookStyleAlowareContacts implements AlowareContacts {
  private AlowareSettings settings;
  private AlowareConnection connection;
  private AlowareGateway gateway;
  private Json json;
  private ReplyRules rules;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  protected WebhookStyleAlowareContacts() {}

  @Inject
  public WebhookStyleAlowareContacts(
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
    return Style.WEBHOOK;
  }

  @Override
  public Optional<Payload> current(String contactId) {
    return Optional.empty();
  }

  @Override
  @Retry(maxRetries = 1, delay = 200, jitter = 150, retryOn = VendorUnreached.class)
  public Optional<Payload> byPhone(String e164) {
    if (!AddressPart.isSearchable(e164)) {
      return Optional.empty();
    }
    String token = settings.requiredApiToken();
    VendorReply reply = gateway.call(() -> connection.webhook().contactByPhone(token, e164));
    if (isNoNumber(reply)) {
      return Optional.empty();
    }
    return rules
        .payloadUnlessAbsent(reply, AlowareReplies.CONTACT)
        .map(AlowareReplies::contact)
        .filter(contact -> !contact.isNothing());
  }

  /** 400 "Phone number is empty or invalid.": Aloware cannot have a contact with it. */
  private boolean isNoNumber(VendorReply reply) {
    return reply.status() == 400
        && rules
            .errorBody(reply)
            .text("error", "message")
            .filter(said -> said.toLowerCase(Locale.ROOT).contains("phone number"))
            .isPresent();
  }

  @Override
  public Optional<Payload> byEmail(String email) {
    return Optional.empty();
  }

  @Override
  public Payload create(Map<String, Object> fields) {
    String phone =
        phoneIn(fields)
            .orElseThrow(
                () -> new NotSupported("Aloware's public API makes no contact without a phone"));
    send(phone, fields);
    return byPhone(phone)
        .orElseThrow(
            () -> new VendorUnavailable("Aloware does not show the contact that it just took"));
  }

  @Override
  public Payload update(
      Optional<String> contactId, Optional<String> e164, Map<String, Object> fields) {
    String phone =
        e164.orElseThrow(
            () -> new NotSupported("Aloware's public API changes no contact without a phone"));
    if (phoneIn(fields).filter(other -> !other.equals(phone)).isPresent()) {
      throw new NotSupported("Aloware's public API cannot change a contact's phone");
    }
    send(phone, fields);
    return Payload.nothing();
  }

  private static Optional<String> phoneIn(Map<String, Object> fields) {
    return RequestTree.of(fields).text("phone_number");
  }

  private void send(String phone, Map<String, Object> fields) {
    String form = json.write(AlowareForm.of(settings.requiredApiToken(), phone, fields));
    rules.payload(gateway.call(() -> connection.webhook().form(form)), AlowareReplies.WRITTEN);
  }
}
