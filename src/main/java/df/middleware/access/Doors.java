package df.middleware.access;

import java.util.List;
import java.util.Optional;

/**
 * The closed parts of the API, below {@code /api}: {@code jobs} and {@code sync}, {@code admin},
 * and {@code texting/messages}. All else is open, or checks for itself.
 */
public final class Doors {
  private final Door jobs;
  private final Door admin;
  private final Door send;

  /**
   * @param jobs {@code X_DF_JOBS_SECRET}
   * @param admin {@code DF_ADMIN_SECRET}
   * @param send {@code DF_SEND_SECRET}
   */
  public Doors(Secrets jobs, Secrets admin, Secrets send) {
    Door.Key adminKey = new Door.Key("X-DF-ADMIN-SECRET", admin);
    this.jobs = new Door(List.of(new Door.Key("X-DF-JOBS-SECRET", jobs)));
    this.admin = new Door(List.of(adminKey));
    this.send = new Door(List.of(new Door.Key("X-DF-SEND-SECRET", send), adminKey));
  }

  /**
   * The door in front of a path below {@code /api}; empty where there is none.
   *
   * @param path a resource's own {@code @Path}, or a request's in any spelling
   */
  public Optional<Door> of(String path) {
    List<String> steps = PathSteps.of(path);
    return switch (steps.isEmpty() ? "" : steps.get(0)) {
      case "jobs", "sync" -> Optional.of(jobs);
      case "admin" -> Optional.of(admin);
      case "texting" ->
          steps.size() > 1 && steps.get(1).equals("messages")
              ? Optional.of(send)
              : Optional.empty();
      default -> Optional.empty();
    };
  }
}
