package df.middleware.testing;

import df.middleware.ghl.GhlNotes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The notes of a GHL location in memory. */
public final class FakeNotes implements GhlNotes {
  private final Steps steps;
  private final Supplier<Set<String>> contacts;
  private final Map<String, List<Note>> notes = new LinkedHashMap<>();

  /**
   * @param contacts the ids of those that there are
   */
  public FakeNotes(Steps steps, Supplier<Set<String>> contacts) {
    this.steps = steps;
    this.contacts = contacts;
  }

  /** The notes of all contacts. */
  public List<String> texts() {
    return notes.values().stream().flatMap(List::stream).map(Note::text).toList();
  }

  /** A person writes a note. */
  public void has(String contactId, String text) {
    notes.computeIfAbsent(contactId, any -> new ArrayList<>()).add(new Note(nextId(), text));
  }

  private String nextId() {
    return "note-" + (texts().size() + 1);
  }

  @Override
  public List<Note> of(String contactId) {
    return steps.take("GHL GET notes", () -> List.copyOf(notes.getOrDefault(contactId, List.of())));
  }

  @Override
  public Optional<String> create(String contactId, String text) {
    return steps.take(
        "GHL POST note",
        () -> {
          if (!contacts.get().contains(contactId)) {
            return Optional.empty();
          }
          String id = nextId();
          notes.computeIfAbsent(contactId, any -> new ArrayList<>()).add(new Note(id, text));
          return Optional.of(id);
        });
  }

  @Override
  public boolean update(String contactId, String noteId, String text) {
    throw new AssertionError("a message's note never changes");
  }
}
