package df.middleware.aloware.restclient;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;

/** Aloware's public API: a look-up by phone, and a form that creates or updates. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ClientHeaderParam(name = HttpHeaders.USER_AGENT, value = "DF-Middleware")
public interface AlowareWebhookApi {

  @GET
  @Path("webhook/contact/phone-number")
  Response contactByPhone(
      @QueryParam("api_token") String token, @QueryParam("phone_number") String phoneNumber);

  /** The token is in the body. */
  @POST
  @Path("webhook/forms")
  Response form(String json);
}
