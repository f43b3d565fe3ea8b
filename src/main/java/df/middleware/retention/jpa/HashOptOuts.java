package df.middleware.retention.jpa;

import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeSet;

/**
 * Leaves an opt-out in force under the keyed hash of its number: HMAC-SHA256 with a key that is
 * made once and kept in the database, as an opt-out must never be lost with a setting.
 */
final class HashOptOuts {
  private static final int BLOCK = 64;
  private static final int INNER_PAD = 0x36;
  private static final int OUTER_PAD = 0x5c;

  private static final String MAKE_KEY =
      """
      INSERT INTO erasure_key (inner_key, outer_key) VALUES (decode(?, 'hex'), decode(?, 'hex'))
      ON CONFLICT DO NOTHING
      """;

  /** The lock that a STOP and a send take, too. */
  private static final String LOCK =
      "SELECT CAST(pg_advisory_xact_lock(hashtextextended('optout:' || ?, 0)) AS text)";

  private static final String RENAME =
      """
      UPDATE TABLE SET phone_number = erased_name(phone_number),
        reason = CASE WHEN source IN ('texting', 'ghl', 'aloware') THEN reason ELSE 'erased' END
      WHERE phone_number = ?
      """;

  private final EntityManager entities;

  HashOptOuts(EntityManager entities) {
    this.entities = entities;
  }

  void makeKey() {
    byte[] key = new byte[BLOCK];
    new SecureRandom().nextBytes(key);
    entities
        .createNativeQuery(MAKE_KEY)
        .setParameter(1, padded(key, INNER_PAD))
        .setParameter(2, padded(key, OUTER_PAD))
        .executeUpdate();
  }

  private static String padded(byte[] key, int pad) {
    byte[] padded = new byte[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      padded[i] = (byte) (key[i] ^ pad);
    }
    return HexFormat.of().formatHex(padded);
  }

  /** In sorted order, so that two erasures never wait for each other. */
  void lock(Collection<String> phones) {
    for (String phone : new TreeSet<>(phones)) {
      entities.createNativeQuery(LOCK).setParameter(1, phone).getSingleResult();
    }
  }

  /** How many rows of that table now stand under the hash of their number. */
  long rename(String table, Collection<String> phones) {
    long renamed = 0;
    for (String phone : phones) {
      renamed +=
          entities
              .createNativeQuery(RENAME.replace("TABLE", table))
              .setParameter(1, phone)
              .executeUpdate();
    }
    return renamed;
  }

  String nameOf(String personal) {
    return String.valueOf(
        entities
            .createNativeQuery("SELECT erased_name(CAST(? AS text))")
            .setParameter(1, personal)
            .getSingleResult());
  }
}
