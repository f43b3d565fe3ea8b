package df.middleware.optout.jpa;

import df.middleware.event.AlowareDoNotContact;
import df.middleware.event.EntityType;
import df.middleware.event.Incoming;
import df.middleware.event.Source;
import df.middleware.optout.AlowareDncToRegistry;
import df.middleware.optout.OptOut;
import df.middleware.optout.OptOutSource;
import df.middleware.optout.Statement;
import df.middleware.routing.BeforeAnswer.Arrived;
import df.middleware.synclog.Decision;
import df.middleware.synclog.SyncLog;
import df.middleware.synclog.SyncLogEntry;
import df.middleware.synclog.SyncLogEntry.Direction;
import df.middleware.synclog.SyncLogEntry.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Registers where Aloware's do-not-contact stands, as every event about a contact may tell it, in
 * the transaction that keeps the event. One that tells what is known costs a look and no more.
 */
final class DncAtArrival {
  private final RegistrySql sql;
  private final SyncLog log;

  DncAtArrival(RegistrySql sql, SyncLog log) {
    this.sql = sql;
    this.log = log;
  }

  void happen(Arrived arrived) {
    Incoming incoming = arrived.incoming();
    if (incoming.source() != Source.ALOWARE || incoming.entityType() != EntityType.CONTACT) {
      return;
    }
    Optional<Boolean> blocks = AlowareDoNotContact.in(incoming.payload());
    if (blocks.isPresent()) {
      phone(incoming.person())
          .filter(it -> sql.isSwitchedOn(it, OptOutSource.ALOWARE) != blocks.get())
          .ifPresent(it -> register(arrived, it, blocks.get()));
    }
  }

  private Optional<String> phone(Incoming.Person person) {
    return person.phone().or(() -> person.alowareContactId().flatMap(sql::phoneOfAlowareContact));
  }

  private void register(Arrived arrived, String phone, boolean blocks) {
    sql.lock(phone);
    Instant now = sql.now();
    sql.register(
        phone, new Statement(OptOutSource.ALOWARE, blocks, now, now, AlowareDncToRegistry.REASON));
    // The flow of an event about nothing else writes its own row
    if (!AlowareDoNotContact.isNamedIn(arrived.incoming().eventType())) {
      sql.entry(phone).ifPresent(it -> log.append(List.of(row(arrived, it, now))));
    }
  }

  private static SyncLogEntry row(Arrived arrived, OptOut entry, Instant now) {
    return new SyncLogEntry(
        Direction.ALOWARE_TO_REGISTRY,
        EntityType.OPTOUT,
        arrived.incoming().entityId(),
        arrived.incoming().person().alowareContactId(),
        Optional.empty(),
        Status.SUCCESS,
        List.of(new Decision("status", entry.status().wireName(), "aloware", "Aloware's switch")),
        now,
        now,
        Optional.empty(),
        arrived.eventId());
  }
}
