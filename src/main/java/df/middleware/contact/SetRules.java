package df.middleware.contact;

import df.middleware.contact.FieldRule.Ruling;
import df.middleware.synclog.Decision;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rules for what is united from both sides: tags and custom fields. */
final class SetRules {
  private SetRules() {}

  // Tags: union + de-dupe; preserve SYS: prefixed tags
  static Ruling tags(Sides sides) {
    // Aloware keeps the case that a tag was written in, GHL does not
    Set<String> aloware = sides.aloware().tags();
    Set<String> ghl = sides.ghl().tags();
    Set<String> held = IgnoringCase.intersection(aloware, ghl);
    Set<String> lost = IgnoringCase.minus(sides.tagsBothHeld(), held);
    Set<String> kept = IgnoringCase.union(SystemTags.in(lost), SystemTags.ofOptOut(ghl));
    Set<String> removed = IgnoringCase.minus(lost, kept);
    Set<String> union = IgnoringCase.union(aloware, ghl);
    Set<String> merged = IgnoringCase.minus(union, removed);
    String reason =
        merged.size() == union.size()
            ? "union of both sides"
            : "union of both sides without what one of them removed";
    String source = aloware.equals(ghl) ? Sides.BOTH : Sides.MERGED;
    Decision decision = new Decision("tags", String.join(", ", merged), source, reason);
    return new Ruling(decision, it -> it.withTags(merged));
  }

  // Custom fields: merge with GHL precedence
  static Ruling customFields(Sides sides) {
    Map<String, String> second = sides.second().customFields();
    Map<String, String> first = sides.first().customFields();
    Map<String, String> merged = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    merged.putAll(first);
    second.forEach((name, value) -> merged.merge(name, value, (one, two) -> filled(one, two)));
    String reason = "fields of both sides; " + sides.firstName() + " has precedence";
    String source = first.equals(second) ? Sides.BOTH : Sides.MERGED;
    Decision decision = new Decision("customFields", text(merged), source, reason);
    return new Ruling(decision, it -> it.withCustomFields(merged));
  }

  private static String filled(String one, String other) {
    return one.isBlank() ? other : one;
  }

  private static String text(Map<String, String> fields) {
    return fields.entrySet().stream()
        .filter(it -> !it.getValue().isBlank())
        .map(it -> it.getKey() + "=" + it.getValue())
        .collect(Collectors.joining("; "));
  }
}
