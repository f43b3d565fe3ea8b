package df.middleware.inbox.jpa;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Renews leases. One that has run out is not renewed: somebody else may have been in its lanes, or
 * may be about to take the event.
 */
final class RenewLeases {
  private static final String RENEW =
      """
      UPDATE TABLE SET lease_until = clock_timestamp() + ? * interval '1 millisecond'
      WHERE COLUMN = ANY (CAST(string_to_array(?, ',') AS uuid[]))
        AND lease_until >= clock_timestamp() MORE
      RETURNING CAST(COLUMN AS text)
      """;

  private final EntityManager entities;
  private final Duration lease;

  RenewLeases(EntityManager entities, Duration lease) {
    this.entities = entities;
    this.lease = lease;
  }

  Set<UUID> renew(Set<UUID> tokens) {
    String list = tokens.stream().map(UUID::toString).collect(Collectors.joining(","));
    Set<UUID> renewed = new HashSet<>();
    Tables.ALL.forEach(table -> renewed.addAll(renew(claims(table), list)));
    String lanes = RENEW.replace("COLUMN", "holder").replace("MORE", "");
    renew(lanes.replace("TABLE", "lanes"), list);
    return renewed;
  }

  static String claims(String table) {
    return RENEW
        .replace("TABLE", table)
        .replace("COLUMN", "claim_token")
        .replace("MORE", "AND status = 'processing'");
  }

  @SuppressWarnings("unchecked")
  private List<UUID> renew(String sql, String tokens) {
    List<Object> rows =
        entities
            .createNativeQuery(sql)
            .setParameter(1, lease.toMillis())
            .setParameter(2, tokens)
            .getResultList();
    return rows.stream().map(row -> UUID.fromString(row.toString())).toList();
  }
}
