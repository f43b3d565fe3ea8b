package df.middleware.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListTagsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SYS:df_middleware_origin",
        "sys:origin_id:1",
        "Call: Interested",
        "call: interested",
        "Inbound Call",
        "outbound call",
        "DNC-SMS",
        "sms opted out",
        " ",
        ""
      })
  void a_tag_of_our_own_makes_no_list(String tag) {
    assertThat(ListTags.makesList(tag)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"VIP", "Callback", "System", "inbound", "dnc", "Call me"})
  void any_other_makes_one(String tag) {
    assertThat(ListTags.makesList(tag)).isTrue();
  }

  @Test
  void tags_that_differ_in_case_or_blanks_make_one_list() {
    assertThat(ListTags.in(List.of("VIP", "vip ", "Hot"))).containsOnlyKeys("vip", "hot");
  }
}
