package df.sandbox.webhook;

import df.sandbox.state.Vendor;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Where each vendor was told to send its webhooks; nowhere at first. */
public final class WebhookTargets {
  private final Map<Vendor, URI> targets;

  private WebhookTargets(Map<Vendor, URI> targets) {
    this.targets = targets;
  }

  public static WebhookTargets none() {
    return new WebhookTargets(Map.of());
  }

  /** All three of a middleware at this address, {@code http://localhost:8080}. */
  public static WebhookTargets ofMiddleware(URI base) {
    String webhooks = base.toString().replaceAll("/+$", "") + "/api/webhooks/";
    WebhookTargets all = none();
    for (Vendor vendor : Vendor.values()) {
      all = all.with(vendor, URI.create(webhooks + vendor.word()));
    }
    return all;
  }

  public WebhookTargets with(Vendor vendor, URI target) {
    Map<Vendor, URI> more = new EnumMap<>(Vendor.class);
    more.putAll(targets);
    more.put(vendor, target);
    return new WebhookTargets(more);
  }

  public WebhookTargets without(Vendor vendor) {
    Map<Vendor, URI> fewer = new EnumMap<>(Vendor.class);
    fewer.putAll(targets);
    fewer.remove(vendor);
    return new WebhookTargets(fewer);
  }

  public Optional<URI> of(Vendor vendor) {
    return Optional.ofNullable(targets.get(vendor));
  }
}
