package df.middleware.operate;

import df.middleware.event.Payload;
import df.middleware.paging.Answer;
import df.middleware.paging.PageRequest;
import df.middleware.paging.PathId;
import df.middleware.privacy.AdminAudit;
import df.middleware.privacy.Masking;
import df.middleware.problem.UnknownId;
import df.middleware.quarantine.PutInQuarantine;
import df.middleware.quarantine.Quarantine;
import df.middleware.quarantine.QuarantineFilter;
import df.middleware.quarantine.QuarantineRule;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an administrator may do about quarantine; each deed is recorded. */
@Dependent
public class QuarantineByHand {
  private static final PageRequest NEWEST = new PageRequest(500, Optional.empty());

  private final Quarantine quarantine;
  private final PutInQuarantine putInQuarantine;
  private final AdminAudit audit;

  @Inject
  public QuarantineByHand(
      Quarantine quarantine, PutInQuarantine putInQuarantine, AdminAudit audit) {
    this.quarantine = quarantine;
    this.putInQuarantine = putInQuarantine;
    this.audit = audit;
  }

  /**
   * Adds a rule.
   *
   * @param kind {@code contact}, {@code phone} or {@code eventType}
   * @return the rule's id
   * @throws df.middleware.problem.BadParameter for what cannot be read
   */
  public String add(String kind, String value, String reason) {
    Payload asked =
        new Answer().with("kind", kind).with("value", value).with("reason", reason).payload();
    QuarantineRule rule = putInQuarantine.rule(asked);
    audit.record("quarantine", Optional.empty(), rule.kind().wireName() + ", rule " + rule.id());
    return rule.id().toString();
  }

  /**
   * Ends a rule.
   *
   * @throws UnknownId when there is none of that id
   */
  public void remove(String id) {
    UUID rule = PathId.of("rule", id);
    if (quarantine.remove(only(Optional.of(rule))) == 0) {
      throw new UnknownId("rule");
    }
    audit.record("end-quarantine", Optional.empty(), "rule " + rule);
  }

  /** The newest 500 rules that hold, a line each; numbers masked. */
  public List<String> list() {
    return quarantine.find(only(Optional.empty()), NEWEST).items().stream()
        .map(QuarantineRule::answer)
        .map(Masking::of)
        .map(QuarantineByHand::line)
        .toList();
  }

  private static QuarantineFilter only(Optional<UUID> id) {
    return new QuarantineFilter(id, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static String line(Payload rule) {
    return "%s  %s %s%s%s%s"
        .formatted(
            rule.text("id").orElse(""),
            rule.text("kind").orElse(""),
            rule.text("value").orElse(""),
            rule.text("source").map(it -> " from " + it).orElse(""),
            rule.text("expiresAt").map(it -> " until " + it).orElse(""),
            rule.text("reason").map(it -> ": " + it).orElse(""));
  }
}
