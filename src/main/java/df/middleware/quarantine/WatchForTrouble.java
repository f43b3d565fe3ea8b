package df.middleware.quarantine;

import df.middleware.event.EntityType;
import df.middleware.event.Event;
import df.middleware.event.Incoming.Person;
import df.middleware.event.Outcome;
import df.middleware.event.Source;
import df.middleware.quarantine.TroubleRules.Trouble;
import df.middleware.routing.Alerts;
import df.middleware.routing.OptOutEvents;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts a contact in quarantine by itself: one that fails for good again and again, and one that
 * somebody else's loop changes without end. An opt-out is never a reason.
 */
@Dependent
public class WatchForTrouble {
  private static final Logger LOG = System.getLogger(WatchForTrouble.class.getName());

  private final Quarantine quarantine;
  private final RecentEvents recent;
  private final OptOutEvents optOuts;
  private final Alerts alerts;
  private final Clock clock;

  @Inject
  public WatchForTrouble(
      Quarantine quarantine,
      RecentEvents recent,
      OptOutEvents optOuts,
      Alerts alerts,
      Clock clock) {
    this.quarantine = quarantine;
    this.recent = recent;
    this.optOuts = optOuts;
    this.alerts = alerts;
    this.clock = clock;
  }

  /** To be told of each event that ended in error. */
  public void failed(Event event) {
    alerts.raise(
        "df.event.given-up",
        Map.of(
            "eventId", event.id().toString(),
            "source", event.source().wireName(),
            "eventType", event.eventType()));
    look(event, this::failing);
  }

  /** To be told of each event that is done; only a contact that was written is looked at. */
  public void done(Event event, Outcome outcome) {
    if (outcome == Outcome.SYNCED && event.entityType() == EntityType.CONTACT) {
      look(
          event,
          lane -> TroubleRules.looping(recent.contactSyncs(lane, TroubleRules.SYNCS_WITHIN)));
    }
  }

  private Optional<Trouble> failing(String lane) {
    long failures = recent.failed(lane, TroubleRules.FAILING_WITHIN);
    long others =
        failures < TroubleRules.FAILURES
            ? 0
            : recent.othersFailing(lane, TroubleRules.OTHERS_WITHIN, TroubleRules.OTHERS);
    return TroubleRules.failing(failures, others);
  }

  /** How one lane fares. */
  private interface Look {
    Optional<Trouble> at(String lane);
  }

  /**
   * The event has ended already: a look that fails does it no harm, and the next one looks again.
   */
  private void look(Event event, Look look) {
    Optional<String> lane = event.person().laneKeys().stream().findFirst();
    if (lane.isEmpty() || optOuts.isOne(event)) {
      return;
    }
    try {
      look.at(lane.get()).ifPresent(trouble -> leaveAlone(event, trouble));
    } catch (RuntimeException away) {
      LOG.log(Level.WARNING, "Nobody looked for trouble after event {0}", event.id());
    }
  }

  private void leaveAlone(Event event, Trouble trouble) {
    Optional<QuarantineRule> rule = rule(event, trouble);
    if (rule.isPresent() && quarantine.holding(event, event.person().laneKeys()).isPresent()) {
      return;
    }
    rule.ifPresent(quarantine::add);
    tell(event, trouble, rule);
    LOG.log(
        Level.WARNING,
        "Event {0} needs a person: {1}; {2}",
        event.id(),
        trouble.reason(),
        rule.map(it -> "its contact is in quarantine by rule " + it.id())
            .orElse("it names no contact to put in quarantine"));
  }

  private void tell(Event event, Trouble trouble, Optional<QuarantineRule> rule) {
    Map<String, String> data = new HashMap<>();
    data.put("eventId", event.id().toString());
    data.put("reason", trouble.reason());
    rule.ifPresent(it -> data.put("ruleId", it.id().toString()));
    alerts.raise(
        "df.contact.needs-person",
        rule.map(QuarantineRule::id).orElse(event.id()).toString(),
        data);
  }

  private Optional<QuarantineRule> rule(Event event, Trouble trouble) {
    Person person = event.person();
    Optional<String> aloware = person.alowareContactId();
    Optional<String> ghl = person.ghlContactId();
    Optional<String> id =
        event.source() == Source.GHL ? ghl.or(() -> aloware) : aloware.or(() -> ghl);
    return id.map(it -> rule(QuarantineKind.CONTACT, it, trouble))
        .or(() -> person.phone().map(it -> rule(QuarantineKind.PHONE, it, trouble)));
  }

  private QuarantineRule rule(QuarantineKind kind, String value, Trouble trouble) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new QuarantineRule(
        UUID.randomUUID(),
        kind,
        value,
        Optional.empty(),
        Optional.of(trouble.reason()),
        trouble.lasts().map(now::plus),
        now,
        true);
  }
}
