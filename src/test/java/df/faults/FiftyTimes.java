package df.faults;

import df.faults.load.Acknowledged;
import df.faults.load.Delivery;
import df.faults.load.Kind;
import df.faults.load.Letters;
import df.faults.load.People;
import df.faults.load.Person;
import df.faults.load.Post;
import df.faults.load.Vendors;
import df.faults.part.Plant;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The same webhook fifty times at once is one event. */
final class FiftyTimes implements Row {
  private static final int TIMES = 50;
  private static final List<Kind> KINDS = List.of(Kind.CONTACT, Kind.CALL, Kind.TEXT, Kind.STOP);

  @Override
  public String name() {
    return "fifty-times";
  }

  @Override
  public Result run(Plant plant, Scale scale) throws Exception {
    Vendors vendors = new Vendors(plant.sandbox());
    Letters letters = new Letters(vendors);
    List<Person> people = People.some(Math.max(2 * KINDS.size(), scale.tenth().events() / TIMES));
    vendors.seed(people);
    Trial trial = Trial.begin(plant);
    Acknowledged acknowledged = new Acknowledged();
    ExecutorService threads = Executors.newFixedThreadPool(TIMES);
    try {
      for (int i = 0; i < people.size(); i++) {
        Kind kind = KINDS.get(i / 2 % KINDS.size());
        atOnce(letters.write(kind, people.get(i)), plant, threads, acknowledged, trial);
      }
    } finally {
      threads.shutdownNow();
    }
    trial.awaitEnd();
    return trial.count("the same webhook 50 times at once", acknowledged, people, Set.of());
  }

  private static void atOnce(
      Delivery delivery,
      Plant plant,
      ExecutorService threads,
      Acknowledged acknowledged,
      Trial trial)
      throws InterruptedException {
    String body = delivery.body().get();
    Set<String> events = ConcurrentHashMap.newKeySet();
    Callable<Boolean> send =
        () -> {
          Optional<HttpResponse<String>> answer = Post.bring(delivery, body, plant.node());
          answer.filter(it -> it.statusCode() == 200).map(Post::eventId).ifPresent(events::add);
          answer
              .filter(it -> it.statusCode() == 200)
              .ifPresent(it -> acknowledged.add(delivery, Post.eventId(it)));
          return true;
        };
    List<Callable<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      all.add(send);
    }
    threads.invokeAll(all);
    trial.tally().atMostOnce(events.size(), "event of the same webhook, " + delivery.kind());
  }
}
