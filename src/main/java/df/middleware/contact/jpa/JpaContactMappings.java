package df.middleware.contact.jpa;

import df.middleware.contact.ContactMapping;
import df.middleware.contact.ContactMappings;
import df.middleware.event.Json;
import df.middleware.vendor.Mandate;
import df.middleware.vendor.VendorUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code contact_mappings} in PostgreSQL, each method a transaction of its own.
 *
 * <p>Plain SQL: the two states are jsonb, which JPA does not know and providers map differently.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // the container fills the fields in
public class JpaContactMappings implements ContactMappings {
  private static final String UNIQUE_VIOLATION = "23505";

  @PersistenceContext(unitName = "df")
  EntityManager entityManager;

  @Inject Json json;

  @Override
  @Transactional(TxType.REQUIRES_NEW)
  public Optional<ContactMapping> byAlowareId(String alowareContactId) {
    return where("aloware_contact_id = ?1", alowareContactId).stream().findFirst();
  }

  @Override
  @Transactional(TxType.REQUIRES_NEW)
  public Optional<ContactMapping> byGhlId(String ghlContactId) {
    return where("ghl_contact_id = ?1", ghlContactId).stream().findFirst();
  }

  @Override
  @Transactional(TxType.REQUIRES_NEW)
  public List<ContactMapping> byPhone(String e164) {
    return where("phone_number = ?1", e164);
  }

  @Override
  @Transactional(TxType.REQUIRES_NEW)
  public List<ContactMapping> byEmail(String email) {
    return where("lower(email) = ?1", email.toLowerCase(Locale.ROOT));
  }

  @Override
  @Transactional(TxType.REQUIRES_NEW)
  public ContactMapping save(ContactMapping mapping) {
    Mandate.require();
    Query write =
        entityManager.createNativeQuery(mapping.isStored() ? MappingRow.UPDATE : MappingRow.INSERT);
    new MappingRow(json).bind(write, mapping);
    if (executed(write) == 0) {
      throw new VendorUnavailable("the contact was mapped or its mapping changed meanwhile");
    }
    return mapping.withNextVersion();
  }

  private static int executed(Query write) {
    try {
      return write.executeUpdate();
    } catch (PersistenceException failed) {
      if (isUniqueViolation(failed)) {
        throw new VendorUnavailable("one of the contact's ids was mapped meanwhile");
      }
      throw failed;
    }
  }

  private static boolean isUniqueViolation(Throwable failed) {
    @Nullable Throwable cause = failed;
    while (cause != null) {
      if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private List<ContactMapping> where(String condition, String value) {
    MappingRow row = new MappingRow(json);
    List<?> rows =
        entityManager
            .createNativeQuery(MappingRow.SELECT + condition)
            .setParameter(1, value)
            .getResultList();
    return rows.stream().map(it -> row.read((Object[]) it)).toList();
  }
}
