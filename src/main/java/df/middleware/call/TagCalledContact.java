package df.middleware.call;

import df.middleware.contact.ContactMapping;
import df.middleware.contact.TagGhlContact;
import df.middleware.contact.TagGhlContact.Tagged;
import df.middleware.event.Event;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives the contact the tags of a call. A disposition that was changed takes its old tag along,
 * unless another call of the contact has given the same one.
 */
@Dependent
public final class TagCalledContact {
  private final TagGhlContact tag;
  private final CallNotes notes;

  @Inject
  public TagCalledContact(TagGhlContact tag, CallNotes notes) {
    this.tag = tag;
    this.notes = notes;
  }

  /** Writes the tags that differ; empty when GHL has the contact no more. */
  Optional<NotedCall> tag(NotedCall call, ContactMapping contact, Event event, CallTrail trail) {
    Set<String> wanted = CallTags.of(Call.of(call.known()));
    Set<String> folded =
        wanted.stream().map(it -> it.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    Set<String> obsolete = new HashSet<>(call.tags());
    obsolete.removeAll(folded);
    String ghlContactId = contact.ghlContactId().orElseThrow();
    Set<String> ours =
        obsolete.stream()
            .filter(it -> !notes.isGivenByAnother(call, ghlContactId, it))
            .collect(Collectors.toSet());
    NotedCall given = giving(call, folded, obsolete);
    Optional<Tagged> tagged = tag.change(contact, wanted, ours, event);
    tagged.ifPresent(it -> trail.tags(it, wanted));
    return tagged.map(it -> obsolete.isEmpty() ? given : notes.save(given.tagged(folded)));
  }

  /** What is given is stored before it is given: what is not known is never taken back. */
  private NotedCall giving(NotedCall call, Set<String> wanted, Set<String> obsolete) {
    Set<String> all = new HashSet<>(wanted);
    all.addAll(obsolete);
    return call.tags().equals(all) ? call : notes.save(call.tagged(all));
  }
}
