package df.middleware.inbox.jpa;

import df.middleware.event.Source;
import df.middleware.inbox.PausedQueues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the held queues where all nodes see them: a claim asks for the row. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class JpaPausedQueues implements PausedQueues {
  @PersistenceContext(unitName = "df")
  private EntityManager entities;

  /** For the container. */
  public JpaPausedQueues() {}

  JpaPausedQueues(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  @SuppressWarnings("unchecked")
  public Set<Source> all() {
    List<String> names =
        entities.createNativeQuery("SELECT source FROM paused_queues").getResultList();
    return names.stream().map(Source::ofWireName).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void pause(Source source) {
    run("INSERT INTO paused_queues (source) VALUES (?) ON CONFLICT DO NOTHING", source);
  }

  @Override
  public void resume(Source source) {
    run("DELETE FROM paused_queues WHERE source = ?", source);
  }

  private void run(String sql, Source source) {
    entities.createNativeQuery(sql).setParameter(1, source.wireName()).executeUpdate();
  }
}
