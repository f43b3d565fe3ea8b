package df.middleware.contact;

import java.util.Map;
import java.util.Optional;

/** First and last name out of a whole one: the last word is the last name. */
final class NameParts {
  private NameParts() {}

  static Map<ContactField, Optional<String>> of(String wholeName) {
    int cut = wholeName.lastIndexOf(' ');
    String first = cut < 0 ? wholeName : wholeName.substring(0, cut).strip();
    Optional<String> last = cut < 0 ? Optional.empty() : Optional.of(wholeName.substring(cut + 1));
    return Map.of(ContactField.FIRST_NAME, Optional.of(first), ContactField.LAST_NAME, last);
  }
}
