package df.middleware.contact;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.aloware.AlowareContacts.Style;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Aloware accepts what it does not store; by the public API its echo is the first to show that. */
class WhatAlowareDropsTest {

  private static EchoingSystems dropping(Style style, String field) {
    EchoingSystems both = new EchoingSystems(style, SourceOfTruth.MERGE, true).withJane();
    both.systems.aloware.doesNotStore(field);
    return both;
  }

  @ParameterizedTest
  @EnumSource
  void a_field_is_given_twice_at_most(Style style) {
    EchoingSystems both = dropping(style, "timezone");
    both.editGhl("timezone", "America/Denver");
    both.editGhl("city", "Springfield");
    both.settle(20);
    both.editGhl("city", "Shelbyville");
    both.settle(20);
    both.systems.steps.forget();
    both.editGhl("lastName", "Example-Miller");
    both.settle(20);
    assertThat(both.writesTo("Aloware")).isEqualTo(1);
    assertThat(both.writesTo("GHL")).isZero();
    assertThat(both.inGhl().timezone()).contains("America/Denver");
  }

  @ParameterizedTest
  @EnumSource
  void a_tag_is_not_taken_from_the_person_in_ghl(Style style) {
    EchoingSystems both = dropping(style, "tags");
    both.editGhl("tags", List.of("vip", "newsletter"));
    both.editGhl("city", "Springfield");
    both.settle(20);
    both.editAloware("timezone", "America/Denver");
    both.settle(20);
    assertThat(both.systems.ghl.tags(both.ghlId())).containsExactly("newsletter", "vip");
  }

  @Test
  void a_field_that_a_person_empties_in_aloware_again_and_again_comes_back() {
    EchoingSystems both = new EchoingSystems(Style.WEBHOOK, SourceOfTruth.MERGE, true).withJane();
    for (int i = 0; i < 5; i++) {
      both.editAloware("email", "");
      both.settle(20);
    }
    assertThat(both.inAloware().email()).contains("jane@example.com");
  }
}
