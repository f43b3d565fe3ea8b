package df.middleware.contact.jpa;

import df.middleware.contact.MappingBrowser;
import df.middleware.contact.MappingFilter;
import df.middleware.contact.MappingItem;
import df.middleware.paging.Page;
import df.middleware.paging.PageRequest;
import df.middleware.paging.Row;
import df.middleware.paging.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/** Reads {@code contact_mappings}, for an operator. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class JpaMappingBrowser implements MappingBrowser {
  @PersistenceContext(unitName = "df")
  private EntityManager entities;

  @Override
  public Page<MappingItem> find(MappingFilter filter, PageRequest page) {
    return new MappingSearch(this::rows).find(filter, page);
  }

  private List<Row> rows(Sql sql) {
    var query = entities.createNativeQuery(sql.text());
    sql.forEachParameter(query::setParameter);
    return Row.all(query.getResultList());
  }
}
