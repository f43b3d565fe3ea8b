package df.middleware.list;

import df.middleware.contact.GhlTags;
import df.middleware.event.Event;
import df.middleware.event.Payload;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an event says about tags.
 *
 * @param tags the names as they were sent
 */
record TagNews(Kind kind, Set<String> tags) {
  private static final Pattern REMOVAL = Pattern.compile("remov|delet|untag|unassign|detach|drop");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");

  /** How it says it. */
  enum Kind {
    /** All that the contact has now. */
    WHOLE_SET,
    ADDED,
    REMOVED,
    /** Something changed. */
    UNTOLD
  }

  static TagNews of(Event event) {
    String name = NO_LETTER.matcher(event.eventType()).replaceAll("").toLowerCase(Locale.ROOT);
    Optional<Set<String>> whole = wholeSet(event.payload());
    // Its "name" is the person's
    boolean saysAll = name.startsWith("contacttagupdate") || name.startsWith("contacttagsupdate");
    List<String> named = saysAll && whole.isPresent() ? List.of() : TagName.from(event.payload());
    if (!named.isEmpty()) {
      Kind kind = REMOVAL.matcher(name).find() ? Kind.REMOVED : Kind.ADDED;
      return new TagNews(kind, GhlTags.with(Set.of(), Set.copyOf(named)));
    }
    return whole
        .map(it -> new TagNews(Kind.WHOLE_SET, it))
        .orElseGet(() -> new TagNews(Kind.UNTOLD, Set.of()));
  }

  private static Optional<Set<String>> wholeSet(Payload payload) {
    return Stream.of(payload, payload.at("body"), payload.at("data"))
        .flatMap(it -> GhlTags.in(it).stream())
        .findFirst();
  }

  boolean isNamed() {
    return kind == Kind.ADDED || kind == Kind.REMOVED;
  }

  /** What the contact has after this, if it had those before. */
  Set<String> appliedTo(Set<String> before) {
    return switch (kind) {
      case WHOLE_SET -> tags;
      case ADDED -> GhlTags.with(before, GhlTags.savedForm(tags));
      case REMOVED -> GhlTags.without(before, tags);
      case UNTOLD -> before;
    };
  }
}
