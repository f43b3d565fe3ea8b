package df.middleware.aloware.restclient;

import df.middleware.aloware.AlowareSettings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** The HTTP clients to Aloware, built from the settings; one of each serves all threads. */
@ApplicationScoped
public class AlowareConnection {
  private static final Logger LOG = System.getLogger(AlowareConnection.class.getName());

  private AlowareRestApi rest;
  private AlowareWebhookApi webhook;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  protected AlowareConnection() {}

  @Inject
  public AlowareConnection(AlowareSettings settings) {
    this.rest = build(settings, AlowareRestApi.class);
    this.webhook = build(settings, AlowareWebhookApi.class);
  }

  private static <T> T build(AlowareSettings settings, Class<T> api) {
    return RestClientBuilder.newBuilder()
        .baseUri(settings.baseUrl())
        .connectTimeout(2, TimeUnit.SECONDS)
        .readTimeout(8, TimeUnit.SECONDS)
        .followRedirects(false)
        .property("microprofile.rest.client.disable.default.mapper", true)
        .register(new AlowareTrace())
        .build(api);
  }

  public AlowareRestApi rest() {
    return rest;
  }

  public AlowareWebhookApi webhook() {
    return webhook;
  }

  @PreDestroy
  void close() {
    for (Object client : List.of(rest, webhook)) {
      try {
        ((AutoCloseable) client).close();
      } catch (Exception stopping) {
        LOG.log(Level.DEBUG, "a client to Aloware did not close", stopping);
      }
    }
  }
}
