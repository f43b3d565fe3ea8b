package df.middleware.aloware.restclient;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;

/** Aloware's resources by id. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ClientHeaderParam(name = HttpHeaders.USER_AGENT, value = "DF-Middleware")
public interface AlowareRestApi {

  @GET
  @Path("contacts/{id}")
  Response contact(@QueryParam("api_token") String token, @PathParam("id") String id);

  @GET
  @Path("contacts")
  Response contactsByPhone(
      @QueryParam("api_token") String token, @QueryParam("phone") String phone);

  @GET
  @Path("contacts")
  Response contactsByEmail(
      @QueryParam("api_token") String token, @QueryParam("email") String email);

  @POST
  @Path("contacts")
  Response createContact(@QueryParam("api_token") String token, String json);

  @GET
  @Path("call-lists")
  Response callLists(@QueryParam("api_token") String token);

  @POST
  @Path("call-lists")
  Response createCallList(@QueryParam("api_token") String token, String json);

  @PUT
  @Path("call-lists/{id}")
  Response updateCallList(
      @QueryParam("api_token") String token, @PathParam("id") String id, String json);

  @PUT
  @Path("contacts/{id}")
  Response updateContact(
      @QueryParam("api_token") String token, @PathParam("id") String id, String json);

  @GET
  @Path("calls/{id}")
  Response call(@QueryParam("api_token") String token, @PathParam("id") String id);
}
