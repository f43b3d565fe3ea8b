package df.middleware.alert.jpa;

import df.middleware.alert.Alert.State;
import df.middleware.alert.AlertOutbox;
import df.middleware.alert.AlertPost;
import df.middleware.event.Json;
import df.middleware.paging.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.Optional;

/**
 * What is to be told of alerts, in their own rows: whoever claims one puts off its next attempt.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init") // the container fills the fields in
public class JpaAlertOutbox implements AlertOutbox {
  private static final int TOLD = 6;
  private static final int ATTEMPTS = 7;

  private static final String CLAIM =
      """
      UPDATE alerts a SET attempts = a.attempts + 1,
        next_attempt_at = clock_timestamp() + interval '1 minute'
      WHERE a.id = (SELECT due.id FROM alerts due WHERE due.next_attempt_at <= clock_timestamp()
                    ORDER BY due.next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING\s"""
          + AlertRows.COLUMNS
          + ", a.told, a.attempts";

  /** It may have come to an end while it was told that it is open. */
  private static final String END =
      """
      UPDATE alerts SET told = CAST(? AS text), attempts = 0, last_error = NULLIF(?, ''),
        told_at = CASE WHEN CAST(? AS boolean) THEN clock_timestamp() ELSE told_at END,
        next_attempt_at =
          CASE WHEN CAST(? AS text) = 'open' AND over_at IS NOT NULL THEN clock_timestamp() END
      WHERE id = CAST(? AS uuid)
      """;

  private static final String LATER =
      "UPDATE alerts SET last_error = ?,"
          + " next_attempt_at = clock_timestamp() + ? * interval '1 millisecond'"
          + " WHERE id = CAST(? AS uuid)";

  @PersistenceContext(unitName = "df")
  private EntityManager entities;

  @Inject private Json json;

  /** For the container. */
  public JpaAlertOutbox() {}

  JpaAlertOutbox(EntityManager entities, Json json) {
    this.entities = entities;
    this.json = json;
  }

  @Override
  public Optional<AlertPost> claim() {
    return rows().find(CLAIM).stream().findFirst().map(this::post);
  }

  private AlertPost post(Row row) {
    State state = row.text(TOLD).isPresent() ? State.OVER : State.OPEN;
    return new AlertPost(rows().alert(row), state, (int) row.number(ATTEMPTS));
  }

  @Override
  public void told(AlertPost post) {
    end(post, "", true);
  }

  @Override
  public void giveUp(AlertPost post, String reason) {
    end(post, reason, false);
  }

  private void end(AlertPost post, String reason, boolean hasArrived) {
    String state = post.state().wireName();
    rows().run(END, state, reason, hasArrived, state, post.alert().id().toString());
  }

  @Override
  public void later(AlertPost post, Duration delay, String reason) {
    rows().run(LATER, reason, delay.toMillis(), post.alert().id().toString());
  }

  private AlertRows rows() {
    return new AlertRows(entities, json);
  }
}
