package df.middleware.alert;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Alerts in a list, and every opening and ending by its name. */
final class InMemoryAlertBook implements AlertBook {
  private final List<Alert> open = new ArrayList<>();
  private final Clock clock;
  final List<String> told = new ArrayList<>();

  InMemoryAlertBook(Clock clock) {
    this.clock = clock;
  }

  @Override
  public boolean open(String type, String cause, Map<String, String> data) {
    if (open.stream().anyMatch(it -> it.type().equals(type) && it.cause().equals(cause))) {
      return false;
    }
    open.add(new Alert(UUID.randomUUID(), type, cause, data, clock.instant(), Optional.empty()));
    return told.add("open " + type + " " + cause);
  }

  @Override
  public boolean openOneOf(String type, String cause, Map<String, String> data, int crowd) {
    long recent =
        open(type).stream()
            .filter(it -> it.openedAt().isAfter(clock.instant().minusSeconds(60)))
            .count();
    boolean isCrowd = open(type).stream().anyMatch(it -> it.cause().equals(AlertTypes.MANY));
    return recent < crowd && !isCrowd && open(type, cause, data);
  }

  @Override
  public void amend(String type, String cause, Map<String, String> data) {
    open.replaceAll(
        it ->
            it.type().equals(type) && it.cause().equals(cause)
                ? new Alert(it.id(), type, cause, data, it.openedAt(), it.overAt())
                : it);
  }

  @Override
  public boolean over(String type, String cause) {
    boolean was = open.removeIf(it -> it.type().equals(type) && it.cause().equals(cause));
    return was && told.add("over " + type + " " + cause);
  }

  @Override
  public List<Alert> open(String type) {
    return open.stream().filter(it -> it.type().equals(type)).toList();
  }
}
