package df.middleware.message.jpa;

import df.middleware.event.Payload;
import df.middleware.message.MessageBrowser;
import df.middleware.message.MessageFilter;
import df.middleware.message.Outbound;
import df.middleware.message.OutboundFilter;
import df.middleware.paging.Columns;
import df.middleware.paging.Columns.Column;
import df.middleware.paging.Columns.Order;
import df.middleware.paging.Page;
import df.middleware.paging.PageRequest;
import df.middleware.paging.Row;
import df.middleware.paging.Sql;
import df.middleware.paging.Where;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Locale;

/** Reads {@code message_mappings} and {@code outbound_messages}, for an operator. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class JpaMessageBrowser implements MessageBrowser {
  private static final Columns MAPPINGS =
      new Columns(
          NOTED,
          "message_mappings",
          Order.CREATED,
          List.of(
              Column.text("id"),
              Column.text("texting_message_id"),
              Column.text("ghl_message_id"),
              Column.text("aloware_message_id"),
              Column.text("conversation_id"),
              Column.text("ghl_contact_id"),
              Column.text("aloware_contact_id"),
              Column.text("from_number"),
              Column.text("to_number"),
              Column.text("direction"),
              Column.time("created_at"),
              Column.time("updated_at")));
  private static final Columns SENT =
      new Columns(
          OUTBOUND,
          "outbound_messages",
          Order.CREATED,
          List.of(
              Column.text("id"),
              Column.text("idempotency_key"),
              Column.text("to_number"),
              Column.text("from_number"),
              Column.text("status"),
              Column.text("provider_message_id"),
              Column.text("error_message"),
              Column.time("created_at"),
              Column.time("updated_at")));

  @PersistenceContext(unitName = "df")
  private EntityManager entities;

  @Override
  public Page<Payload> noted(MessageFilter filter, PageRequest page) {
    Where where =
        new Where()
            .and("texting_message_id = ?", filter.textingMessageId(), it -> it)
            .and("conversation_id = ?", filter.conversationId(), it -> it)
            .and("ghl_contact_id = ?", filter.ghlContactId(), it -> it)
            .and("aloware_contact_id = ?", filter.alowareContactId(), it -> it)
            .and("? IN (from_number, to_number)", filter.phone(), it -> it)
            .and("direction = ?", filter.direction(), it -> it.name().toLowerCase(Locale.ROOT))
            .and("created_at >= CAST(? AS timestamptz)", filter.since(), Object::toString)
            .and("created_at < CAST(? AS timestamptz)", filter.until(), Object::toString);
    return MAPPINGS.find(this::rows, where, page);
  }

  @Override
  public Page<Payload> outbound(OutboundFilter filter, PageRequest page) {
    Where where =
        new Where()
            .and("status = ?", filter.status(), Outbound.Status::wireName)
            .and("to_number = ?", filter.phone(), it -> it)
            .and("idempotency_key = ?", filter.idempotencyKey(), it -> it)
            .and("provider_message_id = ?", filter.providerMessageId(), it -> it)
            .and("created_at >= CAST(? AS timestamptz)", filter.since(), Object::toString)
            .and("created_at < CAST(? AS timestamptz)", filter.until(), Object::toString);
    return SENT.find(this::rows, where, page);
  }

  private List<Row> rows(Sql sql) {
    var query = entities.createNativeQuery(sql.text());
    sql.forEachParameter(query::setParameter);
    return Row.all(query.getResultList());
  }
}
