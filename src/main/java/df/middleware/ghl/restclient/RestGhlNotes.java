package df.middleware.ghl.restclient;

import df.middleware.event.Json;
import df.middleware.event.Payload;
import df.middleware.ghl.GhlNotes;
import df.middleware.ghl.GhlSettings;
import df.middleware.vendor.AddressPart;
import df.middleware.vendor.Mandate;
import df.middleware.vendor.ReplyRules;
import df.middleware.vendor.RequestTree;
import df.middleware.vendor.Vendor;
import df.middleware.vendor.VendorRejected;
import df.middleware.vendor.VendorReply;
import df.middleware.vendor.VendorUnavailable;
import df.middleware.vendor.VendorUnreached;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Retry;

/** The notes on GoHighLevel's contacts, by its REST API. */
@ApplicationScoped
public class RestGhlNotes implements GhlNotes {
  private static final Logger LOG = System.getLogger(RestGhlNotes.class.getName());

  private GhlSettings settings;
  private GhlConnection connection;
  private GhlGateway gateway;
  private Json json;
  private ReplyRules rules;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  protected RestGhlNotes() {}

  @Inject
  public RestGhlNotes(
      GhlSettings settings, GhlConnection connection, GhlGateway gateway, Json json, Clock clock) {
    this.settings = settings;
    this.connection = connection;
    this.gateway = gateway;
    this.json = json;
    this.rules = new ReplyRules(Vendor.GHL, json, clock, settings.apiKey());
  }

  @Override
  @Retry(maxRetries = 1, delay = 200, jitter = 150, retryOn = VendorUnreached.class)
  public List<Note> of(String contactId) {
    if (!AddressPart.isId(contactId)) {
      return List.of();
    }
    VendorReply reply = ask(() -> connection.api().notes(contactId));
    List<Note> notes = new ArrayList<>();
    if (!Absence.isSaidBy(reply, rules)) {
      for (Payload note : rules.payload(reply, "notes").at("notes").items()) {
        note.text("id").ifPresent(id -> notes.add(new Note(id, note.text("body").orElse(""))));
      }
    }
    return notes;
  }

  @Override
  public Optional<String> create(String contactId, String text) {
    if (!AddressPart.isId(contactId)) {
      return Optional.empty();
    }
    VendorReply reply = ask(() -> connection.api().createNote(contactId, written(text)));
    if (Absence.isSaidBy(reply, rules)) {
      return Optional.empty();
    }
    String id =
        rules
            .payload(reply)
            .text("note.id", "id")
            .orElseThrow(() -> new VendorUnavailable("GoHighLevel answered a note without an id"));
    if (!Mandate.holds()) {
      Mandate.without(() -> takeBackIfDoubled(contactId, new Note(id, text)));
    }
    return Optional.of(id);
  }

  /**
   * The node stood still between its claim and the call, and whoever took the event over may have
   * looked for the note and written it in the meantime: then ours is one too many.
   */
  private void takeBackIfDoubled(String contactId, Note ours) {
    try {
      boolean isDoubled =
          of(contactId).stream()
              .anyMatch(it -> !it.id().equals(ours.id()) && it.source().equals(ours.source()));
      if (isDoubled) {
        ask(() -> connection.api().deleteNote(contactId, ours.id()));
        LOG.log(Level.INFO, "A note that was written too late is taken back");
      }
    } catch (VendorUnavailable | VendorRejected failure) {
      LOG.log(Level.WARNING, "A note may be there twice: {0}", failure.getMessage());
    }
  }

  @Override
  public boolean update(String contactId, String noteId, String text) {
    if (!AddressPart.isId(contactId) || !AddressPart.isId(noteId)) {
      return false;
    }
    VendorReply reply = ask(() -> connection.api().updateNote(contactId, noteId, written(text)));
    boolean isThere = !Absence.isSaidBy(reply, rules);
    if (isThere) {
      rules.payload(reply, "note", "id", "succeded", "succeeded");
    }
    return isThere;
  }

  private VendorReply ask(Supplier<Response> request) {
    settings.requiredApiKey();
    return gateway.call(request);
  }

  private String written(String text) {
    return json.write(RequestTree.of(Map.of("body", text)));
  }
}
