package df.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.sandbox.http.Fault;
import df.sandbox.http.Fault.Kind;
import df.sandbox.state.Vendor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest extends SandboxTest {

  private int create() throws Exception {
    return client
        .ghl("POST", "/contacts/", q("{'locationId':'sandboxLocation','firstName':'Jane'}"))
        .status();
  }

  @ParameterizedTest
  @CsvSource({"status,503", "html,200", "wrong-json,200", "broken-json,200", "rate-limit,429"})
  void a_fault_answers_instead_and_has_no_effect(String kind, int status) throws Exception {
    client.control(
        "POST",
        "/faults",
        q("{'vendor':'ghl','method':'post','kind':'" + kind + "','status':503,'times':1}"));
    assertThat(create()).isEqualTo(status);
    assertThat(sandbox.ghl().contacts()).isEmpty();
    assertThat(create()).isEqualTo(201);
  }

  @Test
  void a_reset_has_no_effect() {
    sandbox.fault(Fault.of(Vendor.GHL, Kind.RESET));
    assertThatThrownBy(this::create).isInstanceOf(IOException.class);
    assertThat(sandbox.ghl().contacts()).isEmpty();
  }

  @Test
  void a_reset_after_the_effect_loses_only_the_answer() {
    sandbox.fault(Fault.of(Vendor.GHL, Kind.RESET_AFTER));
    assertThatThrownBy(this::create).isInstanceOf(IOException.class);
    assertThat(sandbox.ghl().contacts()).hasSize(1);
  }

  @Test
  void a_silent_request_does_not_hold_up_another() throws Exception {
    sandbox.fault(Fault.of(Vendor.GHL, Kind.HANG).withTimes(1));
    var hanging =
        java.util.concurrent.CompletableFuture.supplyAsync(
            () -> {
              try {
                return create();
              } catch (Exception lost) {
                return 0;
              }
            });
    eventually(() -> sandbox.requests(Vendor.GHL).size() == 1);
    assertThat(create()).isEqualTo(201);
    assertThat(hanging).isNotDone();
    sandbox.close();
    assertThat(hanging.get()).isZero();
  }

  @Test
  void an_answer_comes_as_late_as_told() throws Exception {
    sandbox.fault(Fault.of(Vendor.GHL, Kind.LATENCY).withMillis(30));
    long start = System.nanoTime();
    assertThat(create()).isEqualTo(201);
    assertThat(System.nanoTime() - start).isGreaterThan(29_000_000);
  }

  @Test
  void every_third_request_fails() throws Exception {
    sandbox.fault(Fault.of(Vendor.GHL, Kind.STATUS).withEveryNth(3));
    List<Integer> answers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      answers.add(create());
    }
    assertThat(answers).containsExactly(201, 201, 500, 201, 201, 500);
  }

  @Test
  void a_fault_strikes_only_what_it_is_about() throws Exception {
    sandbox.fault(Fault.of(Vendor.GHL, Kind.STATUS).on("GET", "/contacts"));
    sandbox.fault(Fault.of(Vendor.ALOWARE, Kind.STATUS));
    assertThat(create()).isEqualTo(201);
    assertThat(client.ghl("GET", "/contacts/x", "").status()).isEqualTo(500);
    sandbox.clearFaults();
    assertThat(client.ghl("GET", "/contacts/x", "").status()).isEqualTo(404);
  }

  @Test
  void a_fault_that_makes_no_sense_is_400() throws Exception {
    assertThat(client.control("POST", "/faults", q("{'vendor':'ghl','kind':'bang'}")).status())
        .isEqualTo(400);
  }
}
