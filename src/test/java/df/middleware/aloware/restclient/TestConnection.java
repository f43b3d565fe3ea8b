package df.middleware.aloware.restclient;

import df.middleware.vendor.AnnotatedClient;
import java.net.URI;
import java.util.Map;

/** The same paths, sent by a client that needs no server. */
final class TestConnection extends AlowareConnection {
  private final AnnotatedClient client;

  TestConnection(URI address) {
    this.client = new AnnotatedClient(address, Map.of());
  }

  @Override
  public AlowareRestApi rest() {
    return client.of(AlowareRestApi.class);
  }

  @Override
  public AlowareWebhookApi webhook() {
    return client.of(AlowareWebhookApi.class);
  }
}
