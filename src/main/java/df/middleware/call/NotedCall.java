package df.middleware.call;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A call and its note: a row of {@code call_notes}.
 *
 * @param note empty as long as GHL is not known to have one
 * @param textHash of the text that the note was last given; empty while it is being written
 * @param writing who writes to the note just now, or died while writing
 * @param tags that the call gave to its contact, in lower case
 * @param version for optimistic locking; 0 for one that is not stored yet
 */
public record NotedCall(
    String callId,
    KnownCall known,
    Optional<Note> note,
    Optional<String> textHash,
    Optional<Writing> writing,
    Set<String> tags,
    long version) {

  public NotedCall {
    tags = Set.copyOf(tags);
  }

  /** Where the note is. */
  public record Note(String ghlContactId, String noteId) {}

  /** An event that writes to the note, and until when others leave that to it. */
  public record Writing(UUID eventId, Instant until) {}

  private static final Duration LONGEST_WRITING = Duration.ofMinutes(1);

  /** A call that nobody told us of yet. */
  public static NotedCall unknown(String callId) {
    return new NotedCall(
        callId,
        KnownCall.NOTHING,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        0);
  }

  public boolean isStored() {
    return version > 0;
  }

  /** As it is when it has been stored once more. */
  public NotedCall stored() {
    return new NotedCall(callId, known, note, textHash, writing, tags, version + 1);
  }

  NotedCall knowing(KnownCall more) {
    return new NotedCall(callId, more, note, textHash, writing, tags, version);
  }

  NotedCall tagged(Set<String> now) {
    return new NotedCall(callId, known, note, textHash, writing, now, version);
  }

  NotedCall withoutNote() {
    return new NotedCall(
        callId, known, Optional.empty(), Optional.empty(), Optional.empty(), tags, version);
  }

  /** The note is about to be written: its text is not known until that is over. */
  NotedCall beingWritten(UUID eventId, Instant now) {
    Writing mine = new Writing(eventId, now.plus(LONGEST_WRITING));
    return new NotedCall(callId, known, note, Optional.empty(), Optional.of(mine), tags, version);
  }

  /** GHL has the note, with that text. */
  NotedCall noted(Note where, String text) {
    return new NotedCall(
        callId,
        known,
        Optional.of(where),
        Optional.of(hash(text)),
        Optional.empty(),
        tags,
        version);
  }

  boolean says(String text) {
    return textHash.filter(hash(text)::equals).isPresent();
  }

  private static String hash(String text) {
    try {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(utf8));
    } catch (NoSuchAlgorithmException neverOnJava) {
      throw new IllegalStateException(neverOnJava);
    }
  }
}
