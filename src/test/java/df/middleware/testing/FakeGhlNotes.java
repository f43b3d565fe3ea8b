package df.middleware.testing;

import df.middleware.ghl.GhlNotes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The notes on the contacts of a {@link FakeGhl}: they go with their contact. */
public final class FakeGhlNotes implements GhlNotes {
  private final Steps steps;
  private final FakeGhl ghl;
  private final Map<String, Map<String, String>> texts = new LinkedHashMap<>();
  private int lastId;

  public FakeGhlNotes(Steps steps, FakeGhl ghl) {
    this.steps = steps;
    this.ghl = ghl;
  }

  /** All notes on all contacts that there are. */
  public List<String> texts() {
    return texts.entrySet().stream()
        .filter(it -> ghl.ids().contains(it.getKey()))
        .flatMap(it -> it.getValue().values().stream())
        .toList();
  }

  /** A note that somebody else wrote. */
  public void has(String contactId, String text) {
    onContact(contactId).put("note-" + ++lastId, text);
  }

  /** A person deletes all notes. */
  public void deleteAll() {
    texts.clear();
  }

  private Map<String, String> onContact(String contactId) {
    return texts.computeIfAbsent(contactId, any -> new LinkedHashMap<>());
  }

  @Override
  public List<Note> of(String contactId) {
    return steps.take(
        "GHL GET notes",
        () -> {
          List<Note> notes = new ArrayList<>();
          onContact(contactId).forEach((id, text) -> notes.add(new Note(id, text)));
          return ghl.ids().contains(contactId) ? notes : List.of();
        });
  }

  @Override
  public Optional<String> create(String contactId, String text) {
    return steps.take(
        "GHL POST note",
        () -> {
          if (!ghl.ids().contains(contactId)) {
            return Optional.empty();
          }
          has(contactId, text);
          return Optional.of("note-" + lastId);
        });
  }

  @Override
  public boolean update(String contactId, String noteId, String text) {
    return steps.take(
        "GHL PUT note",
        () -> ghl.ids().contains(contactId) && onContact(contactId).replace(noteId, text) != null);
  }
}
