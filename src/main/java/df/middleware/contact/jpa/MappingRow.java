package df.middleware.contact.jpa;

import df.middleware.contact.ContactMapping;
import df.middleware.contact.ContactMapping.Closed;
import df.middleware.contact.LastKnown;
import df.middleware.contact.StoredState;
import df.middleware.event.Json;
import df.middleware.event.NotJson;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code contact_mappings} as SQL and plain values.
 *
 * <p>Everything travels as text, blank for null, and moments as microseconds: drivers and providers
 * differ on uuid, jsonb, timestamptz and on nulls without a type.
 */
final class MappingRow {
  static final String SELECT =
      "SELECT CAST(id AS text), aloware_contact_id, ghl_contact_id, phone_number, email,"
          + " CAST(aloware_state AS text), CAST(ghl_state AS text),"
          + micros("last_synced_at")
          + ", sync_direction, closed_ghl_contact_id,"
          + micros("closed_at")
          + ","
          + micros("created_at")
          + ","
          + micros("updated_at")
          + ", version FROM contact_mappings WHERE ";

  static final String INSERT =
      "INSERT INTO contact_mappings (id, aloware_contact_id, ghl_contact_id, phone_number, email,"
          + " aloware_state, ghl_state, last_synced_at, sync_direction, created_at, updated_at,"
          + " version, closed_ghl_contact_id, closed_at) VALUES (CAST(?1 AS uuid), NULLIF(CAST(?2 AS text), ''),"
          + " NULLIF(CAST(?3 AS text), ''), NULLIF(CAST(?4 AS text), ''),"
          + " NULLIF(CAST(?5 AS text), ''), CAST(NULLIF(CAST(?6 AS text), '') AS jsonb),"
          + " CAST(NULLIF(CAST(?7 AS text), '') AS jsonb),"
          + " CAST(NULLIF(CAST(?8 AS text), '') AS timestamptz), NULLIF(CAST(?9 AS text), ''),"
          + " CAST(?10 AS timestamptz), CAST(?11 AS timestamptz), ?12 + 1,"
          + " NULLIF(CAST(?13 AS text), ''),"
          + " CAST(NULLIF(CAST(?14 AS text), '') AS timestamptz))"
          + " ON CONFLICT DO NOTHING";

  static final String UPDATE =
      "UPDATE contact_mappings SET aloware_contact_id = NULLIF(CAST(?2 AS text), ''),"
          + " ghl_contact_id = NULLIF(CAST(?3 AS text), ''),"
          + " phone_number = NULLIF(CAST(?4 AS text), ''), email = NULLIF(CAST(?5 AS text), ''),"
          + " aloware_state = CAST(NULLIF(CAST(?6 AS text), '') AS jsonb),"
          + " ghl_state = CAST(NULLIF(CAST(?7 AS text), '') AS jsonb),"
          + " last_synced_at = CAST(NULLIF(CAST(?8 AS text), '') AS timestamptz),"
          + " sync_direction = NULLIF(CAST(?9 AS text), ''),"
          + " created_at = CAST(?10 AS timestamptz), updated_at = CAST(?11 AS timestamptz),"
          + " closed_ghl_contact_id = NULLIF(CAST(?13 AS text), ''),"
          + " closed_at = CAST(NULLIF(CAST(?14 AS text), '') AS timestamptz),"
          + " version = version + 1 WHERE id = CAST(?1 AS uuid) AND version = ?12";

  private final Json json;

  MappingRow(Json json) {
    this.json = json;
  }

  private static String micros(String column) {
    return " CAST(EXTRACT(EPOCH FROM " + column + ") * 1000000 AS bigint)";
  }

  void bind(Query write, ContactMapping mapping) {
    write
        .setParameter(1, mapping.id().toString())
        .setParameter(2, mapping.alowareContactId().orElse(""))
        .setParameter(3, mapping.ghlContactId().orElse(""))
        .setParameter(4, mapping.phone().orElse(""))
        .setParameter(5, mapping.email().orElse(""))
        .setParameter(6, written(mapping.aloware()))
        .setParameter(7, written(mapping.ghl()))
        .setParameter(8, mapping.lastSyncedAt().map(Instant::toString).orElse(""))
        .setParameter(9, mapping.syncDirection().orElse(""))
        .setParameter(10, mapping.createdAt().toString())
        .setParameter(11, mapping.updatedAt().toString())
        .setParameter(12, mapping.version())
        .setParameter(13, mapping.closed().map(Closed::ghlContactId).orElse(""))
        .setParameter(14, mapping.closed().map(it -> it.at().toString()).orElse(""));
  }

  private String written(Optional<LastKnown> state) {
    return state.map(it -> json.write(StoredState.write(it))).orElse("");
  }

  ContactMapping read(@Nullable Object[] row) {
    return new ContactMapping(
        UUID.fromString(String.valueOf(row[0])),
        text(row[1]),
        text(row[2]),
        text(row[3]),
        text(row[4]),
        state(row[5]),
        state(row[6]),
        moment(row[7]),
        text(row[8]),
        text(row[9]).flatMap(id -> moment(row[10]).map(at -> new Closed(id, at))),
        moment(row[11]).orElse(Instant.EPOCH),
        moment(row[12]).orElse(Instant.EPOCH),
        Long.parseLong(String.valueOf(row[13])));
  }

  private static Optional<String> text(@Nullable Object value) {
    return Optional.ofNullable(value).map(String::valueOf);
  }

  private Optional<LastKnown> state(@Nullable Object value) {
    try {
      return value == null
          ? Optional.empty()
          : Optional.of(StoredState.read(json.read(String.valueOf(value))));
    } catch (NotJson cannotBe) {
      throw new IllegalStateException("a state in contact_mappings is not JSON", cannotBe);
    }
  }

  private static Optional<Instant> moment(@Nullable Object micros) {
    return text(micros).map(it -> Instant.EPOCH.plus(Long.parseLong(it), ChronoUnit.MICROS));
  }
}
