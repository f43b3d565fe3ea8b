package df.middleware.call;

import java.util.LinkedHashSet;
import java.util.Set;

/** The tags that a call gives to its contact. */
final class CallTags {
  private CallTags() {}

  // Call: {disposition}; Inbound Call or Outbound Call
  static Set<String> of(Call call) {
    Set<String> tags = new LinkedHashSet<>();
    call.disposition().ifPresent(it -> tags.add("Call: " + it));
    call.direction().ifPresent(it -> tags.add(it.tag()));
    return tags;
  }
}
