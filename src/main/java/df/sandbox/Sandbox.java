package df.sandbox;

import com.sun.net.httpserver.HttpHandler;
import df.sandbox.aloware.AlowareAccount;
import df.sandbox.aloware.AlowareApi;
import df.sandbox.control.ControlParts;
import df.sandbox.ghl.GhlAccount;
import df.sandbox.ghl.GhlApi;
import df.sandbox.http.Fault;
import df.sandbox.http.Faults;
import df.sandbox.http.HttpFront;
import df.sandbox.http.RequestLog;
import df.sandbox.http.VendorApi;
import df.sandbox.http.VendorSite;
import df.sandbox.state.Behaviour;
import df.sandbox.state.State;
import df.sandbox.state.Vendor;
import df.sandbox.texting.TextingAccount;
import df.sandbox.texting.TextingApi;
import df.sandbox.webhook.Courier;
import df.sandbox.webhook.Delivery;
import df.sandbox.webhook.DeliveryLog;
import df.sandbox.webhook.Signature;
import df.sandbox.webhook.Signatures;
import df.sandbox.webhook.WebhookTargets;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * GoHighLevel, Aloware and a texting provider on one loopback port: {@code /ghl}, {@code
 * /aloware/api/v1}, {@code /texting}; {@code /control} is the sandbox itself.
 */
public final class Sandbox implements AutoCloseable {
  private static final String GHL = "/ghl";
  private static final String ALOWARE = "/aloware/api/v1";
  private static final String TEXTING = "/texting";
  private static final String CONTROL = "/control";

  private final Behaviour behaviour = new Behaviour();
  private final Faults faults = new Faults();
  private final RequestLog requests = new RequestLog();
  private final DeliveryLog deliveries = new DeliveryLog();
  private final State state;
  private final Courier courier;
  private final GhlAccount ghl;
  private final AlowareAccount aloware;
  private final TextingAccount texting;
  private final GhlApi ghlApi;
  private final AlowareApi alowareApi;
  private final HttpFront front;

  private Sandbox(SandboxSettings settings) throws IOException {
    Clock clock = settings.clock();
    state =
        settings.journal().isPresent() ? State.keptIn(settings.journal().get()) : State.inMemory();
    courier = new Courier(settings.targets(), signatures(settings), behaviour, deliveries, clock);
    ghl = new GhlAccount(settings.ghlLocationId(), state, courier, behaviour, clock);
    aloware = new AlowareAccount(state, courier, behaviour, clock);
    texting = new TextingAccount(state, courier, clock);
    ghlApi = new GhlApi(settings.ghlToken(), ghl, behaviour, clock);
    alowareApi = new AlowareApi(settings.alowareToken(), aloware, state, behaviour, clock);
    TextingApi textingApi = new TextingApi(settings.textingKey(), texting);
    Map<String, HttpHandler> sites = new LinkedHashMap<>();
    sites.put(GHL, site(Vendor.GHL, ghlApi, clock));
    sites.put(ALOWARE, site(Vendor.ALOWARE, alowareApi, clock));
    sites.put(TEXTING, site(Vendor.TEXTING, textingApi, clock));
    sites.put(CONTROL, control().api());
    try {
      front = HttpFront.open(settings.port(), sites);
    } catch (IOException portTaken) {
      courier.close();
      state.close();
      throw portTaken;
    }
  }

  /** Starts it; the port is open when this returns. */
  public static Sandbox start(SandboxSettings settings) throws IOException {
    return new Sandbox(settings);
  }

  private static Map<Vendor, Signature> signatures(SandboxSettings settings) {
    return Map.of(
        Vendor.GHL,
        settings.ghlSigningKey().map(Signatures::ed25519).orElse(Signatures.none()),
        Vendor.ALOWARE,
        Signatures.basic(settings.alowareBasicUser(), settings.alowareBasicPass()),
        Vendor.TEXTING,
        Signatures.secret(settings.textingSecret()));
  }

  private HttpHandler site(Vendor vendor, VendorApi api, Clock clock) {
    return new VendorSite(vendor, api, faults, requests, clock);
  }

  private ControlParts control() {
    return new ControlParts(
        ghl,
        aloware,
        texting,
        state.table("aloware/messages"),
        behaviour,
        courier,
        faults,
        requests,
        deliveries,
        this::reset);
  }

  /** For {@code GHL_BASE_URL}. */
  public URI ghlBaseUrl() {
    return URI.create(front.address() + GHL);
  }

  /** For {@code ALOWARE_BASE_URL}, in both styles. */
  public URI alowareBaseUrl() {
    return URI.create(front.address() + ALOWARE);
  }

  /** For {@code TEXTING_BASE_URL}. */
  public URI textingBaseUrl() {
    return URI.create(front.address() + TEXTING);
  }

  /** The sandbox itself, for curl. */
  public URI controlUrl() {
    return URI.create(front.address() + CONTROL);
  }

  public GhlAccount ghl() {
    return ghl;
  }

  public AlowareAccount aloware() {
    return aloware;
  }

  public TextingAccount texting() {
    return texting;
  }

  /** Rate limits, search lag, echoes…; the names are those of {@code /control/settings}. */
  public Behaviour behaviour() {
    return behaviour;
  }

  /** Where webhooks go from now on. */
  public void webhookTargets(WebhookTargets targets) {
    courier.targets(targets);
  }

  /** What this thread changes at the vendors meanwhile sets off no webhooks. */
  public void quietly(Runnable changes) {
    courier.quietly(changes);
  }

  /** Orders trouble. */
  public void fault(Fault fault) {
    faults.add(fault);
  }

  /** How often the ordered trouble has struck. */
  public int struck() {
    return faults.list().stream().mapToInt(it -> it.getInt("struck")).sum();
  }

  public void clearFaults() {
    faults.clear();
  }

  /** What a vendor was asked, oldest first. */
  public List<RequestLog.Entry> requests(Vendor vendor) {
    return requests.find(entry -> entry.vendor() == vendor);
  }

  public void clearRequests() {
    requests.clear();
  }

  /** The webhooks of a vendor and what became of them, oldest first. */
  public List<Delivery> deliveries(Vendor vendor) {
    return deliveries.all().stream().filter(one -> one.vendor() == vendor).toList();
  }

  /** How many webhooks are still being sent. */
  public long deliveriesUnderway() {
    return deliveries.underway();
  }

  /** Forgets state, logs, faults and settings; keeps the targets. */
  public void reset() {
    faults.clear();
    behaviour.reset();
    state.clear();
    requests.clear();
    deliveries.clear();
    ghlApi.reset();
    alowareApi.reset();
  }

  @Override
  public void close() throws IOException {
    front.close();
    courier.close();
    state.close();
  }
}
