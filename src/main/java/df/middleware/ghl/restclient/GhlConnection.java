package df.middleware.ghl.restclient;

import df.middleware.ghl.GhlSettings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** The HTTP clients to GoHighLevel, built from the settings; one of each serves all threads. */
@ApplicationScoped
public class GhlConnection {
  private static final Logger LOG = System.getLogger(GhlConnection.class.getName());
  private static final int CONNECT_SECONDS = 2;
  private static final int READ_SECONDS = 8;

  private GhlSettings settings;
  private GhlApi api;
  private Client tagRemover;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  protected GhlConnection() {}

  @Inject
  public GhlConnection(GhlSettings settings) {
    this.settings = settings;
    this.api = buildApi(settings);
    this.tagRemover = buildTagRemover(settings);
  }

  private static GhlApi buildApi(GhlSettings settings) {
    return RestClientBuilder.newBuilder()
        .baseUri(settings.baseUrl())
        .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
        .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
        .followRedirects(false)
        .property("microprofile.rest.client.disable.default.mapper", true)
        .register(new GhlHeaders(settings))
        .build(GhlApi.class);
  }

  /**
   * Payara's MicroProfile client drops the body of a DELETE, the plain client can be told not to.
   */
  private static Client buildTagRemover(GhlSettings settings) {
    return ClientBuilder.newBuilder()
        .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
        .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
        .property("jersey.config.client.suppressHttpComplianceValidation", true)
        .property("jersey.config.client.followRedirects", false)
        .register(new GhlHeaders(settings))
        .build();
  }

  /** All calls but {@link #removeTags}. */
  public GhlApi api() {
    return api;
  }

  /** {@code DELETE /contacts/{id}/tags}. */
  public Response removeTags(String contactId, String json) {
    return tagRemover
        .target(settings.baseUrl())
        .path("contacts/{id}/tags")
        .resolveTemplate("id", contactId)
        .request(MediaType.APPLICATION_JSON)
        .method("DELETE", Entity.entity(json, MediaType.APPLICATION_JSON));
  }

  @PreDestroy
  void close() {
    tagRemover.close();
    try {
      ((AutoCloseable) api).close();
    } catch (Exception stopping) {
      LOG.log(Level.DEBUG, "the client to GoHighLevel did not close", stopping);
    }
  }
}
