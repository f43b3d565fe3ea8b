package df.middleware.retention;

import df.middleware.event.Payload;
import df.middleware.event.PhoneNumbers;
import df.middleware.paging.Parameters;
import df.middleware.problem.BadParameter;
import df.middleware.problem.Problem;
import df.middleware.problem.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person to be erased, as somebody asked for: by at least one of these.
 *
 * @param phone in E.164
 * @param email in lower case
 */
public record Whom(
    Optional<String> phone,
    Optional<String> email,
    Optional<String> ghlContactId,
    Optional<String> alowareContactId) {

  /**
   * {@code {"phone"?,"email"?,"ghlContactId"?,"alowareContactId"?}}; refused when none is given.
   */
  public static Whom read(Payload asked, PhoneNumbers phones) {
    Map<String, List<String>> texts = new HashMap<>();
    asked
        .fields()
        .forEach((name, value) -> value.asText().ifPresent(it -> texts.put(name, List.of(it))));
    Parameters given = new Parameters(texts);
    Whom whom =
        new Whom(
            given.text("phone").map(it -> e164(it, phones)),
            given.text("email").map(Whom::address),
            given.text("ghlContactId"),
            given.text("alowareContactId"));
    if (whom.givenBy().isEmpty()) {
      throw new Refused(
          Problem.of(400, "Give one of phone, email, ghlContactId, alowareContactId."));
    }
    return whom;
  }

  private static String e164(String text, PhoneNumbers phones) {
    return phones
        .e164(text)
        .orElseThrow(() -> new BadParameter("phone", "a telephone number, such as +12025550142"));
  }

  private static String address(String text) {
    if (!text.contains("@")) {
      throw new BadParameter("email", "an e-mail address");
    }
    return text.toLowerCase(Locale.ROOT);
  }

  /** By what the person was named, in words: for the record. */
  public String givenBy() {
    return Stream.of(
            phone.map(it -> "phone"),
            email.map(it -> "email"),
            ghlContactId.map(it -> "ghlContactId"),
            alowareContactId.map(it -> "alowareContactId"))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  /** Does not show the person. */
  @Override
  public String toString() {
    return "Whom[" + givenBy() + "]";
  }
}
