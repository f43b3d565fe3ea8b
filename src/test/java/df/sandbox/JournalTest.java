package df.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.sandbox.state.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  @TempDir Path directory;

  private Sandbox open() throws Exception {
    return Sandbox.start(SandboxSettings.with().journal(journal()).build());
  }

  private Path journal() {
    return directory.resolve("run/sandbox.journal");
  }

  private static Map<String, String> named(String name) {
    return Map.of("firstName", name);
  }

  @Test
  void what_was_written_is_there_after_a_restart() throws Exception {
    try (Sandbox sandbox = open()) {
      String id = sandbox.ghl().create(json(named("Jane"))).getString("id");
      sandbox.ghl().update(id, json(named("Joan")));
      String gone = sandbox.ghl().create(json(named("Gone"))).getString("id");
      sandbox.ghl().delete(gone);
    }
    try (Sandbox sandbox = open()) {
      assertThat(sandbox.ghl().contacts())
          .singleElement()
          .satisfies(contact -> assertThat(contact.getString("name")).isEqualTo("Joan"));
    }
  }

  @Test
  void a_write_is_in_the_file_before_it_is_answered() throws Exception {
    try (Sandbox sandbox = open()) {
      sandbox.ghl().create(json(named("Jane")));
      assertThat(Files.readString(journal())).contains("Jane");
    }
  }

  @Test
  void a_line_cut_off_by_a_crash_costs_only_itself() throws Exception {
    try (Sandbox sandbox = open()) {
      sandbox.ghl().create(json(named("Jane")));
    }
    Files.writeString(
        journal(), "{\"t\":\"ghl/contacts\",\"k\":\"x\",\"v\":{\"id", StandardOpenOption.APPEND);
    try (Sandbox sandbox = open()) {
      sandbox.ghl().create(json(named("Joan")));
    }
    try (Sandbox sandbox = open()) {
      assertThat(sandbox.ghl().contacts()).hasSize(2);
    }
  }

  @Test
  void a_file_that_is_no_journal_starts_empty() throws Exception {
    Files.createDirectories(journal().getParent());
    Files.write(journal(), new byte[] {0, -1, -2, 10, 123, 10, 91, 93});
    try (Sandbox sandbox = open()) {
      assertThat(sandbox.ghl().contacts()).isEmpty();
    }
  }

  @Test
  void ids_go_on_after_a_restart_and_history_is_dropped() throws Exception {
    String first;
    try (Sandbox sandbox = open()) {
      first = sandbox.aloware().create(json(Map.of("email", "a@b.c"))).orElseThrow().get("id") + "";
      sandbox.aloware().table().remove(first);
    }
    try (Sandbox sandbox = open()) {
      assertThat(Files.readString(journal())).doesNotContain("a@b.c");
      assertThat(sandbox.aloware().create(json(Map.of("email", "a@b.c"))).orElseThrow().get("id"))
          .isNotEqualTo(Json.value(Long.valueOf(first)));
    }
  }

  @Test
  void a_journal_that_is_in_use_is_not_opened_again() throws Exception {
    try (Sandbox sandbox = open()) {
      assertThatThrownBy(this::open).isInstanceOf(IOException.class);
      assertThat(sandbox.ghl().contacts()).isEmpty();
    }
  }

  private static JsonObject json(Map<String, ?> fields) {
    return Json.object(fields);
  }
}
