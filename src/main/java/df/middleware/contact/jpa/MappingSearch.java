package df.middleware.contact.jpa;

import df.middleware.contact.MappingFilter;
import df.middleware.contact.MappingItem;
import df.middleware.paging.Page;
import df.middleware.paging.PageRequest;
import df.middleware.paging.Row;
import df.middleware.paging.Rows;
import df.middleware.paging.Sql;
import df.middleware.paging.Where;
import java.util.ArrayList;
import java.util.List;

/** The search in {@code contact_mappings}. */
final class MappingSearch {
  private static final String SELECT =
      "SELECT CAST(id AS text), aloware_contact_id, ghl_contact_id, phone_number, email, "
          + Sql.micros("last_synced_at")
          + ", sync_direction, "
          + Sql.micros("created_at")
          + ", "
          + Sql.micros("updated_at")
          + " FROM contact_mappings";

  private final Rows rows;

  MappingSearch(Rows rows) {
    this.rows = rows;
  }

  Page<MappingItem> find(MappingFilter filter, PageRequest page) {
    Where all = matching(filter);
    Sql count = new Sql("SELECT count(*) FROM contact_mappings" + all.text(), all.parameters());
    Where onPage = matching(filter);
    page.after()
        .ifPresent(
            place ->
                onPage.and(
                    "(created_at, id) < (CAST(? AS timestamptz), CAST(? AS uuid))",
                    place.time().toString(),
                    place.tie().toString()));
    List<Object> parameters = new ArrayList<>(onPage.parameters());
    parameters.add(page.rows());
    String order = " ORDER BY created_at DESC, id DESC LIMIT ?";
    List<MappingItem> items =
        rows.of(new Sql(SELECT + onPage.text() + order, parameters)).stream()
            .map(MappingSearch::item)
            .toList();
    return Page.of(items, page, rows.of(count).get(0).number(0), MappingItem::cursor);
  }

  private static Where matching(MappingFilter filter) {
    return new Where()
        .and("phone_number = ?", filter.phone(), it -> it)
        .and("lower(email) = lower(?)", filter.email(), it -> it)
        .and("ghl_contact_id = ?", filter.ghlContactId(), it -> it)
        .and("aloware_contact_id = ?", filter.alowareContactId(), it -> it);
  }

  private static MappingItem item(Row row) {
    return new MappingItem(
        row.uuid(0),
        row.text(1),
        row.text(2),
        row.text(3),
        row.text(4),
        row.time(5),
        row.text(6),
        row.requiredTime(7),
        row.requiredTime(8));
  }
}
