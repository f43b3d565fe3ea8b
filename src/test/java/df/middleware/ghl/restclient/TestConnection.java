package df.middleware.ghl.restclient;

import df.middleware.ghl.GhlSettings;
import df.middleware.vendor.AnnotatedClient;
import jakarta.ws.rs.core.Response;

/** The same paths and headers, sent by a client that needs no server. */
final class TestConnection extends GhlConnection {
  private final GhlSettings settings;

  TestConnection(GhlSettings settings) {
    this.settings = settings;
  }

  private AnnotatedClient client() {
    return new AnnotatedClient(settings.baseUrl(), new GhlHeaders(settings).all());
  }

  @Override
  public GhlApi api() {
    return client().of(GhlApi.class);
  }

  @Override
  public Response removeTags(String contactId, String json) {
    return client().send("DELETE", "/contacts/" + contactId + "/tags", json);
  }
}
