package df.faults;

import df.faults.check.Tally;
import df.faults.part.Plant;
import df.sandbox.state.Json;
import df.sandbox.state.Vendor;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * For whoever looks for the reason: all that is known of the persons to whom something happened.
 */
final class Evidence {
  private static final Pattern PHONE = Pattern.compile("\\+1\\d{10}");
  private static final int MOST = 5;
  private static final String EVENTS =
      """
      SELECT e.received_at, e.id, e.event_type, e.status, e.outcome, e.attempts, e.processed_at,
        e.error_message, s.direction, s.status, s.started_at, s.finished_at, s.error_message
      FROM (SELECT id, received_at, event_type, status, outcome, attempts, processed_at,
              error_message, phone_number, ghl_contact_id FROM webhook_events
            UNION ALL
            SELECT id, received_at, event_type, status, outcome, attempts, processed_at,
              error_message, phone_number, ghl_contact_id FROM texting_webhook_events) e
      LEFT JOIN sync_log s ON s.correlation_id = e.id
      WHERE e.phone_number = '%s' OR e.ghl_contact_id = ANY (
        SELECT ghl_contact_id FROM contact_mappings WHERE phone_number = '%s')
      ORDER BY e.received_at, s.id
      """;

  private Evidence() {}

  /** Writes it to a file beside the suite's own. */
  static void keep(Path file, Tally tally, Plant plant) throws IOException {
    List<String> lines = new ArrayList<>();
    Stream.concat(
            tally.missing().stream().map(it -> "missing: " + it),
            tally.doubled().stream().map(it -> "doubled: " + it))
        .forEach(lines::add);
    List<String> phones =
        lines.stream()
            .map(PHONE::matcher)
            .filter(Matcher::find)
            .map(Matcher::group)
            .distinct()
            .limit(MOST)
            .toList();
    phones.forEach(phone -> about(phone, plant, lines));
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
    Poll.say("  more in %s", file);
  }

  private static void about(String phone, Plant plant, List<String> lines) {
    lines.add("");
    lines.add("== " + phone);
    List<JsonObject> inGhl = plant.sandbox().ghl().byPhone(phone);
    inGhl.forEach(it -> lines.add("GHL: " + it));
    plant.sandbox().aloware().byPhone(phone).forEach(it -> lines.add("Aloware: " + it));
    plant.sql().rows(EVENTS.formatted(phone, phone)).forEach(it -> lines.add(it.toString()));
    List<String> names =
        Stream.concat(
                Stream.of(phone.substring(1)),
                inGhl.stream().flatMap(it -> Json.text(it, "id").stream()))
            .toList();
    for (Vendor vendor : Vendor.values()) {
      plant.sandbox().requests(vendor).stream()
          .filter(it -> names.stream().anyMatch((it.path() + it.body())::contains))
          .forEach(it -> lines.add(it.json().toString()));
    }
  }
}
