package df.middleware.list.jpa;

import df.middleware.list.ListedTags;
import df.middleware.vendor.Mandate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** {@code listed_tags} in PostgreSQL; only rows that differ are written. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init") // the container fills the field in
public class JpaListedTags implements ListedTags {
  private static final String PUT =
      """
      INSERT INTO listed_tags AS l (mapping_id, tag, is_member)
      SELECT unnest(CAST(string_to_array(?, ',') AS uuid[])), ?, CAST(? AS boolean)
      ON CONFLICT (mapping_id, tag) DO UPDATE SET is_member = excluded.is_member
      WHERE l.is_member <> excluded.is_member
      """;
  private static final String REMOVE_OTHERS =
      """
      DELETE FROM listed_tags
      WHERE tag = ? AND NOT mapping_id = ANY (CAST(string_to_array(?, ',') AS uuid[]))
      """;

  @PersistenceContext(unitName = "df")
  EntityManager entities;

  @Override
  public Set<String> of(UUID mappingId) {
    return texts("SELECT tag FROM listed_tags WHERE mapping_id = CAST(? AS uuid)", mappingId);
  }

  @Override
  public Set<UUID> members(String tag) {
    return texts(
            "SELECT CAST(mapping_id AS text) FROM listed_tags WHERE tag = ? AND is_member", tag)
        .stream()
        .map(UUID::fromString)
        .collect(Collectors.toSet());
  }

  private Set<String> texts(String sql, Object parameter) {
    List<?> rows =
        entities.createNativeQuery(sql).setParameter(1, parameter.toString()).getResultList();
    return rows.stream().map(String::valueOf).collect(Collectors.toSet());
  }

  @Override
  public void setMembers(String tag, Collection<UUID> mappingIds) {
    Mandate.require();
    String ids = mappingIds.stream().map(UUID::toString).collect(Collectors.joining(","));
    entities
        .createNativeQuery(REMOVE_OTHERS)
        .setParameter(1, tag)
        .setParameter(2, ids)
        .executeUpdate();
    put(ids, tag, true);
  }

  @Override
  public void put(String tag, UUID mappingId, boolean isMember) {
    Mandate.require();
    put(mappingId.toString(), tag, isMember);
  }

  private void put(String ids, String tag, boolean isMember) {
    entities
        .createNativeQuery(PUT)
        .setParameter(1, ids)
        .setParameter(2, tag)
        .setParameter(3, Boolean.toString(isMember))
        .executeUpdate();
  }

  @Override
  public void remove(String tag, UUID mappingId) {
    Mandate.require();
    entities
        .createNativeQuery("DELETE FROM listed_tags WHERE tag = ? AND mapping_id = CAST(? AS uuid)")
        .setParameter(1, tag)
        .setParameter(2, mappingId.toString())
        .executeUpdate();
  }
}
