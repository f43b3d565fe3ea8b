package df.faults;

import df.faults.load.Person;
import df.faults.part.Plant;
import df.sandbox.http.RequestLog;
import df.sandbox.state.Vendor;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What GHL was asked in a row, and about whom. */
record GhlCalls(int all, long tooMany, int mostAboutOne, double spanSeconds) {
  private static final int TOO_MANY = 429;

  static GhlCalls since(Plant plant, Collection<Person> people) {
    List<RequestLog.Entry> calls = plant.sandbox().requests(Vendor.GHL);
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Person> byId = new HashMap<>();
    people.forEach(person -> byId.put(person.ghlId(), person));
    people.forEach(person -> byId.put(person.phone().substring(1), person));
    for (RequestLog.Entry call : calls) {
      for (String part : call.path().split("[/?&=+]|%2B", -1)) {
        Person person = byId.get(part);
        if (person != null) {
          counts.merge(person.ghlId(), 1, Integer::sum);
        }
      }
    }
    double span =
        calls.isEmpty()
            ? 0
            : Duration.between(calls.get(0).at(), calls.get(calls.size() - 1).at()).toMillis()
                / 1000.0;
    return new GhlCalls(
        calls.size(),
        calls.stream().filter(it -> it.status() == TOO_MANY).count(),
        counts.values().stream().mapToInt(it -> it).max().orElse(0),
        span);
  }
}
