package df.middleware.message;

import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import df.middleware.event.Storable;
import df.middleware.problem.BadParameter;
import java.util.Optional;

/** What a request to send a message must say: {@code to, body, from?, idempotencyKey?}. */
public final class DraftRules {
  private static final int LONGEST_BODY = 1600;
  private static final int LONGEST_KEY = 255;

  private final PhoneNumbers phones;

  public DraftRules(PhoneNumbers phones) {
    this.phones = phones;
  }

  /** The message asked for; {@link BadParameter} when it cannot be sent like that. */
  public Draft read(Payload request) {
    String to =
        request
            .text("to")
            .flatMap(phones::e164)
            .orElseThrow(() -> new BadParameter("to", "a telephone number, such as +12025550142"));
    return new Draft(to, from(request), body(request), key(request));
  }

  private Optional<String> from(Payload request) {
    if (!isGiven(request, "from")) {
      return Optional.empty();
    }
    Optional<String> from = request.text("from");
    boolean isSender = from.filter(it -> it.matches("[0-9]{3,8}|[A-Za-z0-9 ]{1,11}")).isPresent();
    return Optional.of(
        from.flatMap(phones::e164)
            .or(() -> from.filter(any -> isSender))
            .orElseThrow(
                () -> new BadParameter("from", "a telephone number, a short code or a name")));
  }

  /** As it was written, with the spaces around it. */
  private static String body(Payload request) {
    if (request.at("body").tree() instanceof String body
        && !body.isBlank()
        && body.length() <= LONGEST_BODY) {
      return Storable.text(body);
    }
    throw new BadParameter("body", "a text of 1 to " + LONGEST_BODY + " characters");
  }

  private static Optional<String> key(Payload request) {
    if (!isGiven(request, "idempotencyKey")) {
      return Optional.empty();
    }
    return Optional.of(
        request
            .text("idempotencyKey")
            .map(Storable::text)
            .filter(it -> it.length() <= LONGEST_KEY)
            .orElseThrow(
                () ->
                    new BadParameter(
                        "idempotencyKey", "a text of 1 to " + LONGEST_KEY + " characters")));
  }

  private static boolean isGiven(Payload request, String name) {
    return !request.at(name).isNothing();
  }
}
