package df.middleware.vendor;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.StringJoiner;

/**
 * What a server's MicroProfile client does with an annotated interface, as far as ours need it, so
 * that their paths and parameters can be tested without a server.
 */
public final class AnnotatedClient {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI base;
  private final Map<String, String> headers;

  public AnnotatedClient(URI base, Map<String, String> headers) {
    this.base = base;
    this.headers = headers;
  }

  public <T> T of(Class<T> api) {
    Object client =
        Proxy.newProxyInstance(
            api.getClassLoader(),
            new Class<?>[] {api},
            (proxy, method, arguments) -> call(method, arguments));
    return api.cast(client);
  }

  private Response call(Method method, Object[] arguments) {
    String path = "/" + method.getAnnotation(Path.class).value();
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    String body = "";
    for (int i = 0; i < arguments.length; i++) {
      Parameter parameter = method.getParameters()[i];
      String value = URLEncoder.encode((String) arguments[i], StandardCharsets.UTF_8);
      if (parameter.isAnnotationPresent(PathParam.class)) {
        path = path.replace("{" + parameter.getAnnotation(PathParam.class).value() + "}", value);
      } else if (parameter.isAnnotationPresent(QueryParam.class)) {
        query.add(parameter.getAnnotation(QueryParam.class).value() + "=" + value);
      } else {
        body = (String) arguments[i];
      }
    }
    return send(verb(method), path + query, body);
  }

  private static String verb(Method method) {
    for (Annotation annotation : method.getAnnotations()) {
      HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (verb != null) {
        return verb.value();
      }
    }
    throw new IllegalStateException(method + " has no HTTP method");
  }

  /** One request as a Jakarta REST client would make it. */
  public Response send(String verb, String pathAndQuery, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + pathAndQuery))
            .timeout(Duration.ofSeconds(10))
            .method(verb, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::setHeader);
    try {
      return new ReceivedResponse(HTTP.send(request.build(), BodyHandlers.ofInputStream()));
    } catch (IOException failed) {
      throw new ProcessingException(failed);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new ProcessingException(stopping);
    }
  }
}
