package df.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import df.sandbox.state.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ManyClientsTest extends SandboxTest {
  private static final int CLIENTS = 24;

  private List<Integer> together(Callable<Integer> call) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer :
          threads.invokeAll(java.util.Collections.nCopies(CLIENTS, call))) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void of_many_that_create_one_contact_one_succeeds() throws Exception {
    String body = q("{'locationId':'sandboxLocation','phone':'2025550177'}");
    List<Integer> answers = together(() -> client.ghl("POST", "/contacts/", body).status());
    assertThat(answers).containsOnlyOnce(201);
    assertThat(sandbox.ghl().contacts()).hasSize(1);
  }

  @Test
  void the_limit_lets_exactly_so_many_through() throws Exception {
    sandbox.behaviour().set("ghlRateLimit", 10);
    List<Integer> answers = together(() -> client.ghl("GET", "/contacts/x", "").status());
    assertThat(answers.stream().filter(status -> status != 429)).hasSize(10);
  }

  @Test
  void every_request_of_many_is_logged() throws Exception {
    together(() -> client.ghl("GET", "/contacts/x", "").status());
    assertThat(sandbox.requests(Vendor.GHL)).hasSize(CLIENTS);
  }
}
