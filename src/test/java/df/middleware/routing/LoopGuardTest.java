package df.middleware.routing;

import static df.middleware.testing.JsonTrees.object;
import static df.middleware.testing.JsonTrees.payload;
import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Payload;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LoopGuardTest {
  private static final String ID = "0b4f6a1e-3c59-4c0e-9d0c-6f1f0c6f7a11";

  static Stream<Payload> marked() {
    return Stream.of(
        payload("tags", List.of("a", "SYS:df_middleware_origin")),
        payload("tags", "a,sys:DF_middleware_origin"),
        payload("body", object("notes", "made by SYS:origin_id:" + ID + " today")),
        payload("body", object("contact", object("csf1", "SYS:df_middleware_origin"))),
        payload("body", object("custom_fields", object("SYS:origin_id", ID))),
        payload("customFields", List.of(object("id", "x", "value", "SYS:origin_id:" + ID))),
        payload("customFields", List.of(object("name", "SYS:origin_id", "value", ID))),
        payload("body", object("tags", List.of(object("name", "sys:df_middleware_origin")))));
  }

  @ParameterizedTest
  @MethodSource("marked")
  void a_marker_is_seen(Payload payload) {
    assertThat(LoopGuard.isMarked(payload)).isTrue();
  }

  static Stream<Payload> unmarked() {
    return Stream.of(
        payload("tags", List.of("SYS:other", "df_middleware_origin")),
        payload("notes", "SYS:origin_id:not-an-id"),
        payload("first_name", "SYS:df_middleware_origin"),
        payload("custom_fields", object("SYS:origin_id", "")),
        Payload.nothing());
  }

  @ParameterizedTest
  @MethodSource("unmarked")
  void anything_else_is_not_a_marker(Payload payload) {
    assertThat(LoopGuard.isMarked(payload)).isFalse();
  }
}
