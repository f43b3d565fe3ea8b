package df.middleware.ghl.restclient;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The part of GoHighLevel's REST API, version 2021-07-28, that we use. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface GhlApi {

  @GET
  @Path("contacts/{id}")
  Response contact(@PathParam("id") String id);

  @GET
  @Path("contacts/search/duplicate")
  Response contactByNumber(
      @QueryParam("locationId") String locationId, @QueryParam("number") String number);

  @GET
  @Path("contacts/search/duplicate")
  Response contactByEmail(
      @QueryParam("locationId") String locationId, @QueryParam("email") String email);

  @POST
  @Path("contacts/")
  Response createContact(String json);

  @POST
  @Path("contacts/search")
  Response search(String json);

  @PUT
  @Path("contacts/{id}")
  Response updateContact(@PathParam("id") String id, String json);

  @POST
  @Path("contacts/{id}/tags")
  Response addTags(@PathParam("id") String id, String json);

  @GET
  @Path("contacts/{id}/notes")
  Response notes(@PathParam("id") String contactId);

  @POST
  @Path("contacts/{id}/notes")
  Response createNote(@PathParam("id") String contactId, String json);

  @PUT
  @Path("contacts/{id}/notes/{noteId}")
  Response updateNote(
      @PathParam("id") String contactId, @PathParam("noteId") String noteId, String json);

  @DELETE
  @Path("contacts/{id}/notes/{noteId}")
  Response deleteNote(@PathParam("id") String contactId, @PathParam("noteId") String noteId);

  @GET
  @Path("locations/{id}/customFields")
  Response customFields(@PathParam("id") String locationId, @QueryParam("model") String model);
}
