package df.middleware.aloware.restclient;

import df.middleware.aloware.AlowareCallLists;
import df.middleware.aloware.AlowareContacts.Style;
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
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.Retry;

/** Aloware's call lists, by whichever of its two APIs the account has. */
@ApplicationScoped
public class HttpAlowareCallLists implements AlowareCallLists {
  private AlowareSettings settings;
  private AlowareConnection connection;
  private AlowareGateway gateway;
  private Json json;
  private ReplyRules rules;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  protected HttpAlowareCallLists() {}

  @Inject
  public HttpAlowareCallLists(
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
    return settings.style();
  }

  @Override
  @Retry(maxRetries = 1, delay = 200, jitter = 150, retryOn = VendorUnreached.class)
  public List<CallList> all() {
    String token = settings.requiredApiToken();
    VendorReply reply = gateway.call(() -> connection.rest().callLists(token));
    Payload answer = rules.payload(reply);
    List<Payload> lists =
        answer.isArray() ? answer.items() : rules.payload(reply, "data").at("data").items();
    return lists.stream()
        .filter(it -> it.text("id").isPresent() && it.text("name").isPresent())
        .map(HttpAlowareCallLists::callList)
        .toList();
  }

  private static CallList callList(Payload list) {
    Set<String> members =
        list.at("contact_ids").items().stream()
            .flatMap(it -> it.asText().stream())
            .collect(Collectors.toSet());
    return new CallList(list.text("id").orElse(""), list.text("name").orElse(""), members);
  }

  @Override
  public CallList create(String name, Collection<String> contactIds) {
    String token = settings.requiredApiToken();
    String text = written(name, contactIds);
    Payload answer =
        rules.payload(gateway.call(() -> connection.rest().createCallList(token, text)));
    Payload list = answer.at("data").isObject() ? answer.at("data") : answer;
    String id =
        list.text("id", "call_list.id")
            .orElseThrow(() -> new VendorUnavailable("Aloware answered a list without an id"));
    return new CallList(id, name, Set.copyOf(contactIds));
  }

  @Override
  public void replaceMembers(CallList list, Collection<String> contactIds) {
    if (!AddressPart.isId(list.id())) {
      throw new NotSupported("Aloware's call list has an id that no address can hold");
    }
    String token = settings.requiredApiToken();
    String text = written(list.name(), contactIds);
    rules.payload(
        gateway.call(() -> connection.rest().updateCallList(token, list.id(), text)),
        AlowareReplies.WRITTEN);
  }

  private String written(String name, Collection<String> contactIds) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", name);
    body.put("contact_ids", contactIds.stream().map(HttpAlowareCallLists::number).toList());
    return json.write(RequestTree.of(body));
  }

  /** Aloware's own ids are numbers. */
  private static Object number(String id) {
    return id.matches("[1-9]\\d{0,17}") ? new BigDecimal(id) : id;
  }

  @Override
  public void add(String e164, Collection<String> listIds) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("api_token", settings.requiredApiToken());
    form.put("phone_number", e164);
    form.put("list_ids", String.join(",", listIds));
    form.put("force_update", true);
    String text = json.write(RequestTree.of(form));
    VendorReply reply = gateway.call(() -> connection.webhook().form(text));
    rules.payload(reply, AlowareReplies.WRITTEN);
  }
}
