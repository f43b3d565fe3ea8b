package df.faults;

import df.faults.load.Acknowledged;
import df.faults.load.Delivery;
import df.faults.load.Letters;
import df.faults.load.Load;
import df.faults.load.Mix;
import df.faults.load.People;
import df.faults.load.Person;
import df.faults.load.Post;
import df.faults.load.Vendors;
import df.faults.part.Plant;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Events that nobody can carry out end in error, and hold up no others. */
final class Poison implements Row {
  /** No person in it; an e-mail that GHL refuses; wrong types, deep, long, and full of zeros. */
  private static final List<String> ODD =
      List.of(
          "{\"event\":\"ContactUpdated\",\"body\":{}}",
          "{\"event\":\"ContactUpdated\",\"body\":{\"id\":77,\"phone_number\":\"%s\",\"email\":\"not an e-mail\"}}",
          "{\"event\":\"ContactUpdated\",\"body\":{\"id\":[1],\"phone_number\":{\"a\":[]},\"tags\":7}}",
          "{\"event\":\"ContactUpdated\",\"body\":" + "[".repeat(200) + "]".repeat(200) + "}",
          "{\"event\":\"ContactUpdated\",\"body\":{\"first_name\":\""
              + "x".repeat(100_000)
              + "\"}}",
          "{\"event\":\"OutboundPhoneCall-DispositionCompleted\",\"body\":{\"id\":\"\\u0000\",\"duration\":\"long\",\"lead_number\":\"%s\"}}",
          "{\"event\":\"ContactUpdated\",\"body\":{\"id\":1e400,\"phone_number\":\"-\"}}");

  /** Of them, those that can end in nothing but an error. */
  private static final int HOPELESS = 2;

  @Override
  public String name() {
    return "poison";
  }

  @Override
  public Result run(Plant plant, Scale given) {
    Scale scale = given.tenth();
    Vendors vendors = new Vendors(plant.sandbox());
    List<Person> people = People.some(scale.people());
    List<Person> poisoned = People.some(ODD.size());
    vendors.seed(people);
    Trial trial = Trial.begin(plant);
    Acknowledged odd = new Acknowledged();
    Set<String> oddEvents = new TreeSet<>();
    for (int i = 0; i < ODD.size(); i++) {
      String body = ODD.get(i).replace("%s", poisoned.get(i).phone());
      oddEvents.add(bring(Letters.odd(poisoned.get(i), body), plant, odd));
    }
    Mix mix = new Mix(new Letters(vendors), people, new Random(scale.seed()));
    Load load =
        Load.begin(mix.deliveries(scale.events()), plant.nodes(), LoadRow.SENDERS, scale.seed());
    load.awaitEnd();
    trial.awaitEnd();
    odd.wrongAnswers().forEach(trial.tally()::missing);
    long failed = failed(plant, oddEvents);
    trial.tally().expect(failed >= HOPELESS, "the error that a poison event ends in");
    trial.remark("%d of %d poison events ended in error", failed, ODD.size());
    return trial.count("poison events among others", load.acknowledged(), people, oddEvents);
  }

  private static String bring(Delivery delivery, Plant plant, Acknowledged odd) {
    Optional<HttpResponse<String>> answer =
        Post.bring(delivery, delivery.body().get(), plant.node());
    if (answer.isEmpty() || answer.get().statusCode() != 200) {
      odd.wrong(
          "a poison event was not taken: " + answer.map(HttpResponse::body).orElse("silence"));
      return "";
    }
    return Post.eventId(answer.get());
  }

  private static long failed(Plant plant, Set<String> events) {
    return events.stream()
        .filter(it -> !it.isEmpty())
        .filter(
            id ->
                plant.sql().count("webhook_events WHERE status = 'error' AND id = '" + id + "'")
                    > 0)
        .count();
  }
}
