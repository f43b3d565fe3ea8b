package df.middleware.vendor;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Jakarta REST's response over the JDK's: the four things that the clients ask of it. */
final class ReceivedResponse extends Response {
  private final HttpResponse<InputStream> received;

  ReceivedResponse(HttpResponse<InputStream> received) {
    this.received = received;
  }

  @Override
  public int getStatus() {
    return received.statusCode();
  }

  @Override
  public <T> T readEntity(Class<T> type) {
    return type.cast(received.body());
  }

  @Override
  public MultivaluedMap<String, String> getStringHeaders() {
    MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
    received.headers().map().forEach(headers::addAll);
    return headers;
  }

  @Override
  public void close() {
    try {
      received.body().close();
    } catch (java.io.IOException alreadyBroken) {
      throw new java.io.UncheckedIOException(alreadyBroken);
    }
  }

  private static UnsupportedOperationException notAsked() {
    return new UnsupportedOperationException("the clients do not ask for this");
  }

  @Override
  public StatusType getStatusInfo() {
    throw notAsked();
  }

  @Override
  public Object getEntity() {
    throw notAsked();
  }

  @Override
  public <T> T readEntity(GenericType<T> type) {
    throw notAsked();
  }

  @Override
  public <T> T readEntity(Class<T> type, Annotation[] annotations) {
    throw notAsked();
  }

  @Override
  public <T> T readEntity(GenericType<T> type, Annotation[] annotations) {
    throw notAsked();
  }

  @Override
  public boolean hasEntity() {
    throw notAsked();
  }

  @Override
  public boolean bufferEntity() {
    throw notAsked();
  }

  @Override
  public MediaType getMediaType() {
    throw notAsked();
  }

  @Override
  public Locale getLanguage() {
    throw notAsked();
  }

  @Override
  public int getLength() {
    throw notAsked();
  }

  @Override
  public Set<String> getAllowedMethods() {
    throw notAsked();
  }

  @Override
  public Map<String, NewCookie> getCookies() {
    throw notAsked();
  }

  @Override
  public EntityTag getEntityTag() {
    throw notAsked();
  }

  @Override
  public Date getDate() {
    throw notAsked();
  }

  @Override
  public Date getLastModified() {
    throw notAsked();
  }

  @Override
  public URI getLocation() {
    throw notAsked();
  }

  @Override
  public Set<Link> getLinks() {
    throw notAsked();
  }

  @Override
  public boolean hasLink(String relation) {
    throw notAsked();
  }

  @Override
  public Link getLink(String relation) {
    throw notAsked();
  }

  @Override
  public Link.Builder getLinkBuilder(String relation) {
    throw notAsked();
  }

  @Override
  public MultivaluedMap<String, Object> getMetadata() {
    throw notAsked();
  }

  @Override
  public String getHeaderString(String name) {
    throw notAsked();
  }
}
