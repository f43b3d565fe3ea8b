package df.middleware.call.jpa;

import df.middleware.call.NotedCall;
import df.middleware.call.NotedCall.Note;
import df.middleware.call.NotedCall.Writing;
import df.middleware.call.StoredCall;
import df.middleware.event.Json;
import df.middleware.event.NotJson;
import df.middleware.event.Payload;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code call_notes} as SQL and plain values.
 *
 * <p>Everything travels as text, blank for null, and moments as microseconds: drivers and providers
 * differ on uuid, jsonb, timestamptz and on nulls without a type.
 */
final class NotedCallRow {
  static final String SELECT =
      """
      SELECT aloware_call_id, ghl_contact_id, ghl_note_id, CAST(known AS text), note_hash,
        CAST(writing_event AS text),
        CAST(EXTRACT(EPOCH FROM writing_until) * 1000000 AS bigint), CAST(tags AS text), version
      FROM call_notes WHERE aloware_call_id = ?1
      """;

  static final String INSERT =
      """
      INSERT INTO call_notes (aloware_call_id, ghl_contact_id, ghl_note_id, known, note_hash,
        writing_event, writing_until, tags, version)
      VALUES (?1, NULLIF(CAST(?2 AS text), ''), NULLIF(CAST(?3 AS text), ''), CAST(?4 AS jsonb),
        NULLIF(CAST(?5 AS text), ''), CAST(NULLIF(CAST(?6 AS text), '') AS uuid),
        CAST(NULLIF(CAST(?7 AS text), '') AS timestamptz), CAST(?8 AS jsonb), ?9 + 1)
      ON CONFLICT DO NOTHING
      """;

  static final String UPDATE =
      """
      UPDATE call_notes SET ghl_contact_id = NULLIF(CAST(?2 AS text), ''),
        ghl_note_id = NULLIF(CAST(?3 AS text), ''), known = CAST(?4 AS jsonb),
        note_hash = NULLIF(CAST(?5 AS text), ''),
        writing_event = CAST(NULLIF(CAST(?6 AS text), '') AS uuid),
        writing_until = CAST(NULLIF(CAST(?7 AS text), '') AS timestamptz),
        tags = CAST(?8 AS jsonb), updated_at = clock_timestamp(), version = version + 1
      WHERE aloware_call_id = ?1 AND version = ?9
      """;

  private final Json json;

  NotedCallRow(Json json) {
    this.json = json;
  }

  void bind(Query write, NotedCall call) {
    write
        .setParameter(1, call.callId())
        .setParameter(2, call.note().map(Note::ghlContactId).orElse(""))
        .setParameter(3, call.note().map(Note::noteId).orElse(""))
        .setParameter(4, json.write(StoredCall.write(call.known())))
        .setParameter(5, call.textHash().orElse(""))
        .setParameter(6, call.writing().map(it -> it.eventId().toString()).orElse(""))
        .setParameter(7, call.writing().map(it -> it.until().toString()).orElse(""))
        .setParameter(8, json.write(Payload.of(List.copyOf(call.tags()))))
        .setParameter(9, call.version());
  }

  NotedCall read(@Nullable Object[] row) {
    return new NotedCall(
        String.valueOf(row[0]),
        StoredCall.read(tree(row[3])),
        text(row[1]).flatMap(contact -> text(row[2]).map(note -> new Note(contact, note))),
        text(row[4]),
        text(row[5]).map(event -> new Writing(UUID.fromString(event), moment(row[6]))),
        tags(tree(row[7])),
        Long.parseLong(String.valueOf(row[8])));
  }

  private static Set<String> tags(Payload array) {
    return array.items().stream().flatMap(it -> it.asText().stream()).collect(Collectors.toSet());
  }

  private Payload tree(@Nullable Object column) {
    try {
      return json.read(String.valueOf(column));
    } catch (NotJson cannotBe) {
      throw new IllegalStateException("a column of call_notes is not JSON", cannotBe);
    }
  }

  private static Optional<String> text(@Nullable Object column) {
    return Optional.ofNullable(column).map(String::valueOf);
  }

  private static Instant moment(@Nullable Object micros) {
    return text(micros)
        .map(it -> Instant.EPOCH.plus(Long.parseLong(it), ChronoUnit.MICROS))
        .orElse(Instant.EPOCH);
  }
}
