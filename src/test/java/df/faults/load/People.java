package df.faults.load;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Makes persons whom no other part of the suite knows. */
public final class People {
  private static final AtomicInteger NUMBERS = new AtomicInteger(1);

  private People() {}

  /** So many; every other one was made in GHL. */
  public static List<Person> some(int howMany) {
    return IntStream.range(0, howMany)
        .mapToObj(i -> new Person(NUMBERS.getAndIncrement(), i % 2 == 1))
        .toList();
  }

  /** So many, all of whom were made in GHL. */
  public static List<Person> inGhl(int howMany) {
    return IntStream.range(0, howMany)
        .mapToObj(i -> new Person(NUMBERS.getAndIncrement(), true))
        .toList();
  }
}
