package df.sandbox.ghl;

import df.sandbox.state.Index;
import df.sandbox.state.Json;
import df.sandbox.state.State;
import df.sandbox.state.Table;
import df.sandbox.state.Times;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The notes on the location's contacts. */
public final class GhlNotes {
  private static final List<String> WRITABLE =
      List.of("body", "userId", "title", "color", "pinned");

  private final Table notes;
  private final Index byContact;
  private final GhlEvents events;
  private final Clock clock;

  GhlNotes(State state, GhlEvents events, Clock clock) {
    this.notes = state.table("ghl/notes");
    this.byContact = notes.indexed(note -> Json.text(note, "contactId"));
    this.events = events;
    this.clock = clock;
  }

  /** The table, for reading and setting it. */
  public Table table() {
    return notes;
  }

  /** Newest first. */
  public List<JsonObject> of(String contactId) {
    List<JsonObject> found = new ArrayList<>(notes.find(byContact, contactId));
    Collections.reverse(found);
    return found;
  }

  /** Sets a note as it is given; no webhook. */
  public JsonObject seed(JsonObject given) {
    Map<String, Object> note = new LinkedHashMap<>();
    note.put("id", Ids.next());
    note.put("dateAdded", Times.iso(clock.instant()));
    note.putAll(given);
    JsonObject whole = Json.object(note);
    notes.put(whole.getString("id"), whole);
    return whole;
  }

  public JsonObject create(String contactId, JsonObject body) {
    Map<String, Object> note = new LinkedHashMap<>();
    note.put("contactId", contactId);
    WRITABLE.stream().filter(body::containsKey).forEach(field -> note.put(field, body.get(field)));
    JsonObject saved = seed(Json.object(note));
    events.note("NoteCreate", saved);
    return saved;
  }

  /** Nothing changed, nothing happens. */
  public synchronized JsonObject update(String contactId, String noteId, JsonObject body) {
    JsonObject before = required(contactId, noteId);
    Map<String, Object> note = new LinkedHashMap<>(before);
    WRITABLE.stream().filter(body::containsKey).forEach(field -> note.put(field, body.get(field)));
    JsonObject after = Json.object(note);
    if (!after.equals(before)) {
      notes.put(noteId, after);
      events.note("NoteUpdate", after);
    }
    return after;
  }

  public void delete(String contactId, String noteId) {
    JsonObject note = required(contactId, noteId);
    notes.remove(noteId);
    events.note("NoteDelete", note);
  }

  JsonObject required(String contactId, String noteId) {
    Optional<JsonObject> note =
        notes.get(noteId).filter(found -> found.getString("contactId", "").equals(contactId));
    return note.orElseThrow(() -> GhlRefusals.missing(404, "Note"));
  }

  void forget(String contactId) {
    of(contactId).forEach(note -> notes.remove(note.getString("id")));
  }
}
