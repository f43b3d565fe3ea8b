package df.middleware.texting.restclient;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.texting.Sending;
import df.middleware.texting.TextingSettings;
import df.middleware.vendor.FakeBudget;
import df.middleware.vendor.PlainJson;
import df.middleware.vendor.StubVendor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestTextingMessagesTest {
  private final StubVendor provider = new StubVendor();

  @AfterEach
  void close() {
    provider.close();
  }

  private static Sending send(Optional<URI> address, Optional<String> key) {
    TextingSettings settings = new TextingSettings(address, key, Optional.of("+12025550100"));
    PlainJson json = new PlainJson();
    Clock clock = Clock.systemUTC();
    return new RestTextingMessages(
            settings,
            new TextingConnection(settings),
            new TextingGateway(settings, FakeBudget.turn(), json, clock),
            json,
            clock)
        .send("+12025550142", "+12025550100", "Hello");
  }

  private Sending send() {
    return send(Optional.of(provider.address()), Optional.of("key-1"));
  }

  @Test
  void a_message_goes_out_as_the_provider_wants_it() {
    provider.willAnswer(200, "{\"id\":\"p1\"}");
    send();

    StubVendor.Request request = provider.onlyRequest();
    assertThat(request.method() + " " + request.path()).isEqualTo("POST /messages");
    assertThat(request.header("Authorization")).isEqualTo("Bearer key-1");
    assertThat(request.body())
        .isEqualTo("{\"to\":\"+12025550142\",\"from\":\"+12025550100\",\"body\":\"Hello\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"id\":\"p1\"}", "{\"messageId\":\"p1\"}"})
  void both_names_of_the_id_are_understood(String answer) {
    provider.willAnswer(202, answer);

    assertThat(send()).isEqualTo(new Sending.Sent("p1"));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 422})
  void a_refusal_is_one(int status) {
    provider.willAnswer(status, "{\"error\":\"no\"}");

    assertThat(send()).isInstanceOf(Sending.RefusedByProvider.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 500, 502, 503, 504})
  void after_a_failure_of_the_provider_nobody_knows(int status) {
    provider.willAnswer(status, "{}");

    assertThat(send()).isInstanceOf(Sending.Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "<html>", "{\"id\":"})
  void a_success_without_an_id_says_nothing_certain(String answer) {
    provider.willAnswer(200, answer);

    assertThat(send()).isInstanceOf(Sending.Unknown.class);
  }

  @Test
  void too_many_requests_means_that_it_was_not_sent() {
    provider.willAnswer(429, Map.of("Retry-After", "7"), "{}");

    assertThat(send())
        .isInstanceOfSatisfying(
            Sending.NotSent.class,
            it -> assertThat(it.retryAfter()).hasValueSatisfying(w -> assertThat(w).hasSeconds(7)));
  }

  @Test
  void a_provider_that_cannot_be_reached_got_nothing() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }

    assertThat(send(Optional.of(URI.create("http://127.0.0.1:" + free)), Optional.of("k")))
        .isInstanceOf(Sending.NotSent.class);
  }

  @Test
  void a_connection_that_ends_without_an_answer_is_not_tried_again() throws IOException {
    AtomicInteger connections = new AtomicInteger();
    try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      CompletableFuture.runAsync(() -> hangUp(socket, connections));

      assertThat(
              send(
                  Optional.of(URI.create("http://127.0.0.1:" + socket.getLocalPort())),
                  Optional.of("k")))
          .isInstanceOf(Sending.Unknown.class);
      assertThat(connections).hasValue(1);
    }
  }

  /** Reads what comes and closes, again and again. */
  private static void hangUp(ServerSocket socket, AtomicInteger connections) {
    try {
      while (true) {
        try (var connection = socket.accept()) {
          connections.incrementAndGet();
          var unused = connection.getInputStream().read(new byte[4096]);
        }
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  @Test
  void without_an_address_nothing_is_sent() {
    assertThat(send(Optional.empty(), Optional.of("k")))
        .isEqualTo(new Sending.NotSent("TEXTING_BASE_URL is not set", Optional.empty()));
  }

  @Test
  void without_a_key_nothing_is_sent() {
    assertThat(send(Optional.of(provider.address()), Optional.empty()))
        .isEqualTo(new Sending.NotSent("TEXTING_API_KEY is not set", Optional.empty()));
  }
}
