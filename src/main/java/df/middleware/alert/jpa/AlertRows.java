package df.middleware.alert.jpa;

import df.middleware.alert.Alert;
import df.middleware.event.Json;
import df.middleware.event.NotJson;
import df.middleware.event.Payload;
import df.middleware.paging.Row;
import df.middleware.paging.Sql;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs statements about alerts, and reads their rows. */
final class AlertRows {
  /** The columns that {@link #alert} reads. */
  static final String COLUMNS =
      "CAST(a.id AS text), a.type, a.cause, CAST(a.data AS text), "
          + Sql.micros("a.opened_at")
          + ", "
          + Sql.micros("a.over_at");

  private final EntityManager entities;
  private final Json json;

  AlertRows(EntityManager entities, Json json) {
    this.entities = entities;
    this.json = json;
  }

  int run(String sql, Object... values) {
    return query(sql, List.of(values)).executeUpdate();
  }

  List<Row> find(String sql, Object... values) {
    return find(new Sql(sql, List.of(values)));
  }

  List<Row> find(Sql sql) {
    return Row.all(query(sql.text(), sql.parameters()).getResultList());
  }

  private Query query(String sql, List<Object> values) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query;
  }

  Alert alert(Row row) {
    return new Alert(
        row.uuid(0),
        row.requiredText(1),
        row.requiredText(2),
        data(row.requiredText(3)),
        row.requiredTime(4),
        row.time(5));
  }

  String text(Map<String, String> data) {
    return json.write(Payload.of(new LinkedHashMap<>(data)));
  }

  private Map<String, String> data(String stored) {
    try {
      Map<String, String> data = new LinkedHashMap<>();
      json.read(stored)
          .fields()
          .forEach((name, value) -> value.asText().ifPresent(it -> data.put(name, it)));
      return data;
    } catch (NotJson impossible) {
      throw new IllegalStateException("jsonb gave what is not JSON", impossible);
    }
  }
}
