package df.middleware.list.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code listed_tags} in the real PostgreSQL. */
class JpaListedTagsTest {
  private final UUID jane = UUID.randomUUID();
  private final UUID joe = UUID.randomUUID();

  @BeforeEach
  void empty() {
    TestDatabase.run("TRUNCATE listed_tags");
  }

  private static <T> T with(Function<JpaListedTags, T> work) {
    return TestDatabase.in(
        entities -> {
          JpaListedTags listed = new JpaListedTags();
          listed.entities = entities;
          return work.apply(listed);
        });
  }

  private static Set<UUID> members(String tag) {
    return with(it -> it.members(tag));
  }

  private static Set<String> of(UUID mapping) {
    return with(it -> it.of(mapping));
  }

  private static void setMembers(String tag, List<UUID> members) {
    with(
        it -> {
          it.setMembers(tag, members);
          return true;
        });
  }

  private static void put(String tag, UUID mapping, boolean isMember) {
    with(
        it -> {
          it.put(tag, mapping, isMember);
          return true;
        });
  }

  @Test
  void a_list_has_the_members_that_it_was_given_last() {
    setMembers("vip", List.of(jane));
    setMembers("vip", List.of(joe));

    assertThat(members("vip")).containsExactly(joe);
    assertThat(of(jane)).isEmpty();
  }

  @Test
  void an_empty_list_has_no_members() {
    setMembers("vip", List.of(jane));
    setMembers("vip", List.of());

    assertThat(members("vip")).isEmpty();
  }

  @Test
  void other_lists_keep_theirs() {
    setMembers("vip", List.of(jane));
    setMembers("hot", List.of(joe));

    assertThat(of(jane)).containsExactly("vip");
  }

  @Test
  void a_tag_that_aloware_was_not_told_of_is_known_and_no_membership() {
    put("vip", jane, false);

    assertThat(of(jane)).containsExactly("vip");
    assertThat(members("vip")).isEmpty();
  }

  @Test
  void who_becomes_a_member_later_is_one() {
    put("vip", jane, false);
    put("vip", jane, true);

    assertThat(members("vip")).containsExactly(jane);
  }

  @Test
  void what_is_removed_is_not_known_any_more() {
    put("vip", jane, true);

    with(
        it -> {
          it.remove("vip", jane);
          return true;
        });

    assertThat(of(jane)).isEmpty();
  }
}
