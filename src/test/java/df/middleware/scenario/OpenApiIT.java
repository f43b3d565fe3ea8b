package df.middleware.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Payload;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The description of the API that the running server gives: nothing is left undescribed. */
class OpenApiIT extends Running {
  private static final List<String> METHODS = List.of("get", "post", "put", "delete");

  /** One method of one path. */
  private record Described(String name, Payload operation) {}

  private static Payload document() {
    return json(
        send(HttpRequest.newBuilder(address("/openapi")).header("Accept", "application/json")));
  }

  private static List<Described> operations() {
    List<Described> all = new ArrayList<>();
    Map<?, ?> paths = (Map<?, ?>) document().at("paths").tree();
    paths.forEach(
        (path, methods) -> {
          for (String method : METHODS) {
            if (((Map<?, ?>) methods).get(method) instanceof Map<?, ?> operation) {
              all.add(new Described(method + " " + path, Payload.of(operation)));
            }
          }
        });
    return all;
  }

  private static Map<?, ?> responses(Described it) {
    return (Map<?, ?>) it.operation().at("responses").tree();
  }

  private static boolean hasExample(Map<?, ?> response) {
    return String.valueOf(response.get("content")).contains("example");
  }

  @Test
  void every_address_of_the_interface_is_in_it() {
    assertThat(operations().stream().map(Described::name))
        .contains(
            "post /api/webhooks/aloware",
            "post /api/webhooks/ghl",
            "post /api/webhooks/texting",
            "post /api/texting/messages",
            "post /api/jobs/enqueue-pending",
            "post /api/jobs/enqueue-texting-pending",
            "post /api/sync/contacts",
            "post /api/sync/lists",
            "get /api/admin/events",
            "get /api/admin/events/{id}",
            "post /api/admin/events/{id}/replay",
            "post /api/admin/events/{id}/quarantine",
            "post /api/admin/events/{id}/mark-done",
            "post /api/admin/events/replay",
            "get /api/admin/quarantine",
            "post /api/admin/quarantine",
            "delete /api/admin/quarantine",
            "get /api/admin/sync-log",
            "get /api/admin/mappings",
            "post /api/admin/mappings/repair",
            "get /api/admin/opt-outs",
            "get /api/admin/opt-outs/{phone}",
            "put /api/admin/opt-outs/{phone}",
            "get /api/admin/messages",
            "get /api/admin/outbound-messages",
            "get /api/admin/audit",
            "get /api/admin/stats",
            "get /api/admin/trouble",
            "get /api/health");
  }

  @Test
  void every_method_says_what_it_does() {
    assertThat(operations())
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.operation().text("summary")).as(it.name()).isPresent());
  }

  @Test
  void every_answer_is_described() {
    assertThat(operations())
        .allSatisfy(
            it ->
                assertThat(responses(it).values())
                    .as(it.name())
                    .isNotEmpty()
                    .allMatch(one -> ((Map<?, ?>) one).get("description") != null));
  }

  @Test
  void every_answer_that_says_yes_with_a_body_has_an_example() {
    assertThat(operations())
        .allSatisfy(
            it ->
                responses(it)
                    .forEach(
                        (status, one) -> {
                          String code = String.valueOf(status);
                          if (code.startsWith("2") && !code.equals("204")) {
                            assertThat(hasExample((Map<?, ?>) one))
                                .as(it.name() + " " + code)
                                .isTrue();
                          }
                        }));
  }

  @Test
  void every_parameter_of_the_query_is_described() {
    assertThat(operations())
        .allSatisfy(
            it ->
                assertThat(it.operation().at("parameters").items())
                    .as(it.name())
                    .allMatch(one -> one.text("name").isPresent() && one.text("in").isPresent()));
  }

  @Test
  void events_are_replayed_by_what_they_are_found_by() {
    List<Payload> found = new ArrayList<>(parameters("get /api/admin/events"));
    found.removeIf(it -> Set.of("limit", "cursor").contains(it.text("name").orElseThrow()));

    assertThat(parameters("post /api/admin/events/replay"))
        .hasSize(found.size() + 1)
        .containsAll(found);
    assertThat(found)
        .hasSize(24)
        .filteredOn(it -> it.text("name").orElseThrow().equals("phone"))
        .allMatch(it -> it.text("example").equals(Optional.of("+12025550142")))
        .hasSize(1);
  }

  @Test
  void one_parameter_alone_is_described_too() {
    assertThat(parameters("get /api/admin/events/{id}"))
        .extracting(it -> it.text("name").orElseThrow())
        .contains("unmask");
  }

  private static List<Payload> parameters(String name) {
    return operations().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow()
        .operation()
        .at("parameters")
        .items();
  }

  @Test
  void every_closed_address_names_its_key() {
    assertThat(operations())
        .filteredOn(it -> !it.name().endsWith("/api/health"))
        .allSatisfy(
            it -> assertThat(it.operation().at("security").items()).as(it.name()).isNotEmpty());
    Map<?, ?> schemes = (Map<?, ?>) document().at("components.securitySchemes").tree();
    assertThat(schemes.keySet().stream().map(String::valueOf)).contains("admin", "jobs", "send");
  }
}
