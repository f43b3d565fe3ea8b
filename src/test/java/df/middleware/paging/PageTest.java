package df.middleware.paging;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.Payload;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PageTest {
  private static final UUID TIE = new UUID(0, 0);
  private static final PageRequest OF_TWO = new PageRequest(2, Optional.empty());

  private static Page<Integer> page(Integer... rows) {
    return Page.of(List.of(rows), OF_TWO, 7, row -> new Cursor("rows", row, TIE));
  }

  @Test
  void one_row_more_than_asked_for_makes_a_next_page() {
    assertThat(page(9, 8, 7).next()).contains(new Cursor("rows", 8, TIE));
  }

  @Test
  void the_row_too_many_is_not_on_the_page() {
    assertThat(page(9, 8, 7).items()).containsExactly(9, 8);
  }

  @Test
  void a_page_that_is_just_full_may_be_the_last() {
    assertThat(page(9, 8).next()).isEmpty();
  }

  @Test
  void the_answer_has_items_and_total_and_a_null_cursor_at_the_end() {
    Payload answer = page(9).answer(row -> Payload.of(BigDecimal.valueOf(row)));

    assertThat(answer.at("items").items()).containsExactly(Payload.of(BigDecimal.valueOf(9)));
    assertThat(answer.number("total")).contains(7L);
    assertThat(((Map<?, ?>) answer.tree()).containsKey("nextCursor")).isTrue();
    assertThat(answer.at("nextCursor").isNothing()).isTrue();
  }
}
