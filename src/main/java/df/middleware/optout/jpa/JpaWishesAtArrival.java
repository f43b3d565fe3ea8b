package df.middleware.optout.jpa;

import df.middleware.event.Incoming;
import df.middleware.event.TextMessage;
import df.middleware.optout.OptOutSource;
import df.middleware.optout.Statement;
import df.middleware.routing.BeforeAnswer;
import df.middleware.routing.BeforeAnswer.Arrived;
import df.middleware.routing.Wish;
import df.middleware.routing.Wishes;
import df.middleware.synclog.SyncLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Registers STOP and START, and Aloware's do-not-contact, in the transaction that keeps their
 * events.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRED)
public class JpaWishesAtArrival implements BeforeAnswer {
  @PersistenceContext(unitName = "df")
  private EntityManager entities;

  @Inject private Wishes wishes;
  @Inject private SyncLog log;

  /** For the container. */
  public JpaWishesAtArrival() {}

  /** For a transaction that somebody else has. */
  public JpaWishesAtArrival(EntityManager entities, Wishes wishes, SyncLog log) {
    this.entities = entities;
    this.wishes = wishes;
    this.log = log;
  }

  /** Somebody's wish, as it arrived. */
  private record Said(String phone, Wish wish, Optional<Instant> at) {}

  /** By number, so that two deliveries of several never wait for each other. */
  @Override
  public void happen(List<Arrived> arrived) {
    RegistrySql sql = new RegistrySql(entities);
    arrived.stream()
        .map(Arrived::incoming)
        .flatMap(this::said)
        .sorted(Comparator.comparing(Said::phone))
        .forEach(it -> register(sql, it));
    DncAtArrival switches = new DncAtArrival(sql, log);
    arrived.forEach(switches::happen);
  }

  private Stream<Said> said(Incoming arrived) {
    Optional<TextMessage> message = arrived.message();
    Optional<Wish> wish = message.flatMap(wishes::in);
    Optional<String> phone = arrived.person().phone();
    return wish.isPresent() && phone.isPresent()
        ? Stream.of(new Said(phone.get(), wish.get(), message.flatMap(TextMessage::occurredAt)))
        : Stream.empty();
  }

  private static void register(RegistrySql sql, Said it) {
    sql.lock(it.phone());
    Instant now = sql.now();
    sql.register(
        it.phone(),
        new Statement(
            OptOutSource.TEXTING,
            it.wish().kind() == Wish.Kind.STOP,
            JpaOptOutRegistry.notLater(it.at(), now),
            now,
            it.wish().keyword()));
  }
}
