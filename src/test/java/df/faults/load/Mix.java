package df.faults.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What happens to some persons: mostly edits of their contacts, which coalesce, as the vendor's
 * rate limit allows no more than nine calls a second; the rest leaves an effect each.
 */
public final class Mix {
  private final Letters letters;
  private final List<Person> people;
  private final Random random;

  public Mix(Letters letters, List<Person> people, Random random) {
    this.letters = letters;
    this.people = people;
    this.random = random;
  }

  /** So many deliveries, each person's in the order in which they happen. */
  public List<Delivery> deliveries(int howMany) {
    List<Delivery> all = new ArrayList<>();
    List<Person> stopping = new ArrayList<>(people.subList(0, people.size() / 5));
    List<Person> tagged = new ArrayList<>(people.stream().filter(Person::bornInGhl).toList());
    List<Person> texted = people.subList(people.size() / 5, people.size());
    for (int i = 0; i < howMany; i++) {
      int dice = random.nextInt(1000);
      if (dice < 15) {
        all.add(letters.write(Kind.CALL, any(people)));
      } else if (dice < 30) {
        all.add(letters.write(Kind.TEXT, any(people)));
      } else if (dice < 40) {
        all.add(letters.write(Kind.SEND, any(texted)));
      } else if (dice < 50 && !stopping.isEmpty()) {
        all.add(letters.write(Kind.STOP, stopping.remove(0)));
      } else if (dice < 60 && !tagged.isEmpty()) {
        all.add(letters.write(Kind.TAG, tagged.remove(0)));
      } else {
        all.add(letters.write(Kind.CONTACT, any(people)));
      }
    }
    return all;
  }

  private Person any(List<Person> of) {
    return of.get(random.nextInt(of.size()));
  }
}
