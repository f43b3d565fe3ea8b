package df.faults.check;

import df.faults.load.Acknowledged;
import df.faults.load.Delivery;
import df.faults.load.Kind;
import df.faults.load.Person;
import df.faults.part.Secrets;
import df.sandbox.Sandbox;
import df.sandbox.state.Json;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares what was acknowledged with what the vendors hold. */
public final class Effects {
  private final Sandbox sandbox;
  private final GhlSide ghl;
  private final Tally tally;

  public Effects(Sandbox sandbox, Tally tally) {
    this.sandbox = sandbox;
    this.ghl = new GhlSide(sandbox);
    this.tally = tally;
  }

  public void check(Acknowledged acknowledged, Collection<Person> people) {
    people.forEach(this::nobodyTwice);
    contacts(acknowledged);
    notes(acknowledged);
    Set<Person> stopped = personsOf(acknowledged.of(Kind.STOP));
    stopped.forEach(
        it ->
            tally.expect(
                ghl.hasTags(it.phone(), "dnc-sms", "sms opted out"), "opt-out tags " + it.phone()));
    lists(personsOf(acknowledged.of(Kind.TAG)));
    sends(acknowledged);
  }

  private static Set<Person> personsOf(List<Delivery> deliveries) {
    return deliveries.stream()
        .map(Delivery::person)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void nobodyTwice(Person person) {
    tally.atMostOnce(ghl.contacts(person.phone()).size(), "GHL contact " + person.phone());
    tally.atMostOnce(
        sandbox.aloware().byPhone(person.phone()).size(), "Aloware contact " + person.phone());
  }

  /** On both sides, and with no older name than the last that was acknowledged. */
  private void contacts(Acknowledged acknowledged) {
    for (Person person : personsOf(acknowledged.of(Kind.CONTACT))) {
      String name = person.name(person.acknowledgedVersion());
      expectName(ghl.contacts(person.phone()), "firstName", name, "in GHL " + person.phone());
      expectName(
          sandbox.aloware().byPhone(person.phone()),
          "first_name",
          name,
          "in Aloware " + person.phone());
    }
  }

  private void expectName(List<JsonObject> found, String field, String name, String where) {
    boolean isThere =
        found.stream()
            .flatMap(it -> Json.text(it, field).stream())
            .anyMatch(it -> it.length() >= name.length());
    tally.expect(
        isThere, (found.isEmpty() ? "contact " : "name of length " + name.length() + " ") + where);
  }

  private void notes(Acknowledged acknowledged) {
    phones(acknowledged, Kind.CALL)
        .forEach(
            (call, phone) ->
                tally.expectOnce(
                    ghl.notes("aloware-call-" + call), "note of call " + call + " " + phone));
    for (Person called : personsOf(acknowledged.of(Kind.CALL))) {
      tally.expect(
          ghl.hasTags(called.phone(), "call: no answer", "outbound call"),
          "tags of a call " + called.phone());
    }
    phones(acknowledged, Kind.TEXT)
        .forEach(
            (text, phone) ->
                tally.expectOnce(
                    ghl.notes("texting-" + text), "note of text " + text + " " + phone));
  }

  /** Whom each reference is about. */
  private static Map<String, String> phones(Acknowledged acknowledged, Kind kind) {
    return acknowledged.of(kind).stream()
        .collect(
            Collectors.toMap(Delivery::reference, it -> it.person().phone(), (one, same) -> one));
  }

  private void lists(Set<Person> tagged) {
    Map<String, Long> members =
        sandbox.aloware().lists().all().stream()
            .filter(list -> list.getString("name", "").equals(Secrets.TAG))
            .flatMap(list -> Json.texts(list, "contact_ids").stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    for (Person person : tagged) {
      long found =
          sandbox.aloware().byPhone(person.phone()).stream()
              .flatMap(contact -> Json.text(contact, "id").stream())
              .mapToLong(id -> members.getOrDefault(id, 0L))
              .sum();
      tally.expectOnce(found, "on the call list " + person.phone());
    }
  }

  /** Whoever was told "sent" was; and no key leaves twice, whatever was told. */
  private void sends(Acknowledged acknowledged) {
    Map<String, Long> left =
        sandbox.texting().messages().stream()
            .filter(message -> message.getString("direction", "").equals("outbound"))
            .collect(Collectors.groupingBy(it -> it.getString("body", ""), Collectors.counting()));
    left.forEach((body, times) -> tally.atMostOnce(times, "text to a person: " + body));
    phones(acknowledged, Kind.SEND)
        .forEach(
            (key, phone) ->
                tally.expect(
                    left.containsKey("Your order " + key), "text to " + phone + " " + key));
  }
}
