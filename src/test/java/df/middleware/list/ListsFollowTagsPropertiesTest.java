package df.middleware.list;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.testing.Events;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** After any sequence of tag events each list holds exactly the mapped contacts with its tag. */
class ListsFollowTagsPropertiesTest {
  private static final List<String> TAGS = List.of("vip", "hot", "dnc-sms");

  /** What happens to the tags of one of three people, and how GHL tells. */
  record Deed(int person, String tag, boolean isAdded, Telling telling) {}

  enum Telling {
    WHOLE_SET,
    NAMED,
    NAMED_WITHOUT_CONTACT,
    LATE
  }

  @Provide
  Arbitrary<List<Deed>> deeds() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 2),
            Arbitraries.of(TAGS),
            Arbitraries.of(true, false),
            Arbitraries.of(Telling.class))
        .as(Deed::new)
        .list()
        .ofMaxSize(20);
  }

  @Property(tries = 300)
  void lists_hold_exactly_whoever_has_the_tag(@ForAll("deeds") List<Deed> deeds) {
    TagFlow flow = TagFlow.restStyle();
    List<String> people =
        List.of(
            flow.mapped("901", "+12025550141"),
            flow.mapped("902", "+12025550142"),
            flow.mapped("903", "+12025550143"));
    List<Runnable> late = new java.util.ArrayList<>();
    for (Deed deed : deeds) {
      tell(flow, people.get(deed.person()), deed, late);
    }
    late.forEach(Runnable::run);

    for (String tag : List.of("vip", "hot")) {
      Set<String> wanted = new TreeSet<>();
      for (int person = 0; person < 3; person++) {
        if (flow.ghl.tags(people.get(person)).contains(tag)) {
          wanted.add(String.valueOf(901 + person));
        }
      }
      assertThat(flow.lists.members(tag)).isEqualTo(wanted);
    }
    assertThat(flow.lists.names()).doesNotContain("dnc-sms");
  }

  private static void tell(TagFlow flow, String ghlId, Deed deed, List<Runnable> late) {
    Set<String> tags = new TreeSet<>(flow.ghl.tags(ghlId));
    boolean ignored = deed.isAdded() ? tags.add(deed.tag()) : tags.remove(deed.tag());
    String[] now = tags.toArray(String[]::new);
    String type = deed.isAdded() ? "tag.added" : "tag.removed";
    flow.ghl.retag(ghlId, now);
    switch (deed.telling()) {
      case WHOLE_SET -> flow.handler.handle(flow.wholeSet(ghlId, now));
      case NAMED -> flow.named(type, Optional.of(ghlId), deed.tag());
      case NAMED_WITHOUT_CONTACT -> flow.named(type, Optional.empty(), deed.tag());
      case LATE -> {
        var event = Events.onAttempt(2, flow.wholeSet(ghlId, now));
        late.add(() -> flow.handler.handle(event));
      }
    }
  }
}
