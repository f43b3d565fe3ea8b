package df.middleware.alert.jpa;

import df.middleware.alert.Alert;
import df.middleware.alert.AlertBook;
import df.middleware.alert.AlertSettings;
import df.middleware.alert.AlertTypes;
import df.middleware.event.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;

/** The alerts in PostgreSQL: of one type and cause no more than one is open. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init") // the container fills the fields in
public class JpaAlertBook implements AlertBook {
  private static final String OPEN =
      """
      INSERT INTO alerts (id, type, cause, data, next_attempt_at)
      SELECT gen_random_uuid(), CAST(? AS text), CAST(? AS text), CAST(? AS jsonb),
        CASE WHEN CAST(? AS boolean) THEN clock_timestamp() END
      """;
  private static final String UNLESS_MANY =
      """
      WHERE NOT EXISTS (SELECT 1 FROM alerts a
                        WHERE a.type = ? AND a.cause = ? AND a.over_at IS NULL)
        AND (SELECT count(*) FROM alerts a
             WHERE a.type = ? AND a.opened_at > clock_timestamp() - interval '1 minute') < ?
      """;
  private static final String ONCE = "ON CONFLICT (type, cause) WHERE over_at IS NULL DO NOTHING";
  private static final String AMEND =
      "UPDATE alerts SET data = CAST(? AS jsonb)"
          + " WHERE type = ? AND cause = ? AND over_at IS NULL AND data <> CAST(? AS jsonb)";

  /** Who has not heard yet that it is open hears that first. */
  private static final String OVER =
      """
      UPDATE alerts SET over_at = clock_timestamp(),
        attempts = CASE WHEN told = 'open' THEN 0 ELSE attempts END,
        next_attempt_at = CASE WHEN told = 'open' THEN clock_timestamp() ELSE next_attempt_at END
      WHERE type = ? AND cause = ? AND over_at IS NULL
      """;

  private static final String FIND =
      "SELECT " + AlertRows.COLUMNS + " FROM alerts a WHERE a.type = ? AND a.over_at IS NULL";

  @PersistenceContext(unitName = "df")
  private EntityManager entities;

  @Inject private Json json;
  @Inject private AlertSettings settings;

  /** For the container. */
  public JpaAlertBook() {}

  JpaAlertBook(EntityManager entities, Json json, AlertSettings settings) {
    this.entities = entities;
    this.json = json;
    this.settings = settings;
  }

  @Override
  public boolean open(String type, String cause, Map<String, String> data) {
    return rows().run(OPEN + ONCE, type, cause, rows().text(data), isPosted()) == 1;
  }

  @Override
  public boolean openOneOf(String type, String cause, Map<String, String> data, int crowd) {
    return rows()
            .run(
                OPEN + UNLESS_MANY + ONCE,
                type,
                cause,
                rows().text(data),
                isPosted(),
                type,
                AlertTypes.MANY,
                type,
                crowd)
        == 1;
  }

  private boolean isPosted() {
    return settings.address().isPresent();
  }

  @Override
  public void amend(String type, String cause, Map<String, String> data) {
    String text = rows().text(data);
    rows().run(AMEND, text, type, cause, text);
  }

  @Override
  public boolean over(String type, String cause) {
    return rows().run(OVER, type, cause) == 1;
  }

  @Override
  public List<Alert> open(String type) {
    AlertRows rows = rows();
    return rows.find(FIND, type).stream().map(rows::alert).toList();
  }

  private AlertRows rows() {
    return new AlertRows(entities, json);
  }
}
