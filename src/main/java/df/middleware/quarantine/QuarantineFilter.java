package df.middleware.quarantine;

import df.middleware.event.PhoneNumbers;
import df.middleware.event.Source;
import df.middleware.paging.Parameters;
import java.util.Optional;
import java.util.UUID;

/** Which rules are meant: those that match all that is given. */
public record QuarantineFilter(
    Optional<UUID> id,
    Optional<QuarantineKind> kind,
    Optional<String> value,
    Optional<Source> source) {

  /** Reads it from what stands after the question mark. */
  public static QuarantineFilter read(Parameters given, PhoneNumbers phones) {
    Optional<QuarantineKind> kind =
        given.oneOf("kind", QuarantineKind.values(), QuarantineKind::wireName);
    boolean isPhone = kind.filter(it -> it == QuarantineKind.PHONE).isPresent();
    return new QuarantineFilter(
        given.uuid("id"),
        kind,
        isPhone ? given.phone("value", phones::e164) : given.text("value"),
        given.oneOf("source", Source.values(), Source::wireName));
  }

  /** Whether it names a rule: by its id, or by kind and value. */
  public boolean namesRule() {
    return id.isPresent() || (kind.isPresent() && value.isPresent());
  }
}
