package df.middleware.contact;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.PhoneNumbers;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every merge, whatever the contacts. */
class ContactMergePropertiesTest {
  private static final PhoneNumbers PHONES = new PhoneNumbers("US");
  private final ContactMerge merge = new ContactMerge(PHONES);
  private final NormalForm normalForm = new NormalForm(PHONES);

  @Provide
  Arbitrary<CanonicalContact> contacts() {
    return Combinators.combine(values(), tags(), customFields())
        .as((values, tags, custom) -> CanonicalContact.of(values, tags, custom, Optional.empty()));
  }

  private static Arbitrary<Map<ContactField, String>> values() {
    Arbitrary<String> texts = Arbitraries.of("", "x", "xy", "Xy", "a@x.org", "A@x.org", "b c");
    Arbitrary<String> phones =
        Arbitraries.of("", "+12025550142", "(202) 555-0142", "+12025550199", "12", "anonymous");
    return Combinators.combine(texts.list().ofSize(ContactField.values().length), phones)
        .as(
            (all, phone) -> {
              Map<ContactField, String> values = new EnumMap<>(ContactField.class);
              for (ContactField field : ContactField.values()) {
                values.put(field, all.get(field.ordinal()));
              }
              values.put(ContactField.PHONE, phone);
              values.values().removeIf(String::isEmpty);
              return values;
            });
  }

  @Provide
  Arbitrary<Set<String>> tags() {
    return Arbitraries.of("a", "A", "b", "vip", "VIP", "SYS:x", "sys:X", "SYS:y", "Call: No")
        .set()
        .ofMaxSize(5);
  }

  private static Arbitrary<Map<String, String>> customFields() {
    return Arbitraries.maps(Arbitraries.of("f", "F", "g", "h"), Arbitraries.of("", "1", "2"))
        .ofMaxSize(3)
        .map(HashMap::new);
  }

  private CanonicalContact merged(
      CanonicalContact aloware, CanonicalContact ghl, Set<String> held, SourceOfTruth mode) {
    return merge.merge(aloware, ghl, held, mode).contact();
  }

  @Property
  void merging_twice_changes_nothing(
      @ForAll("contacts") CanonicalContact aloware,
      @ForAll("contacts") CanonicalContact ghl,
      @ForAll("tags") Set<String> held,
      @ForAll SourceOfTruth mode) {
    CanonicalContact once = merged(aloware, ghl, held, mode);
    CanonicalContact twice = merged(once, once, once.tags(), mode);
    assertThat(twice).isEqualTo(once);
  }

  @Property
  void once_ghl_holds_the_merge_the_same_aloware_contact_brings_nothing_more(
      @ForAll("contacts") CanonicalContact aloware,
      @ForAll("contacts") CanonicalContact ghl,
      @ForAll SourceOfTruth mode) {
    CanonicalContact once = merged(aloware, ghl, Set.of(), mode);
    assertThat(ContactDifference.between(once, merged(aloware, once, Set.of(), mode)).isNothing())
        .isTrue();
  }

  @Property
  void a_merge_of_equal_contacts_changes_nothing(
      @ForAll("contacts") CanonicalContact contact, @ForAll SourceOfTruth mode) {
    CanonicalContact merged = merged(contact, contact, contact.tags(), mode);
    assertThat(merged).isEqualTo(normalForm.of(contact));
  }

  @Property
  void no_system_tag_is_ever_lost(
      @ForAll("contacts") CanonicalContact aloware,
      @ForAll("contacts") CanonicalContact ghl,
      @ForAll("tags") Set<String> held,
      @ForAll SourceOfTruth mode) {
    Set<String> before = SystemTags.in(IgnoringCase.union(aloware.tags(), ghl.tags()));
    assertThat(IgnoringCase.minus(before, merged(aloware, ghl, held, mode).tags())).isEmpty();
  }

  @Property
  void no_tag_is_lost_that_not_both_knew(
      @ForAll("contacts") CanonicalContact aloware,
      @ForAll("contacts") CanonicalContact ghl,
      @ForAll("tags") Set<String> held,
      @ForAll SourceOfTruth mode) {
    Set<String> union = IgnoringCase.union(aloware.tags(), ghl.tags());
    Set<String> lost = IgnoringCase.minus(union, merged(aloware, ghl, held, mode).tags());
    assertThat(IgnoringCase.minus(lost, held)).isEmpty();
  }

  @Property
  void no_two_tags_differ_only_in_case(
      @ForAll("contacts") CanonicalContact aloware, @ForAll("contacts") CanonicalContact ghl) {
    Set<String> tags = merged(aloware, ghl, Set.of(), SourceOfTruth.MERGE).tags();
    assertThat(tags.stream().map(it -> it.toLowerCase(java.util.Locale.ROOT)).distinct())
        .hasSize(tags.size());
  }

  @Property
  void the_named_side_wins_every_field_it_has(
      @ForAll("contacts") CanonicalContact aloware, @ForAll("contacts") CanonicalContact ghl) {
    assertWins(normalForm.of(aloware), merged(aloware, ghl, Set.of(), SourceOfTruth.ALOWARE));
    assertWins(normalForm.of(ghl), merged(aloware, ghl, Set.of(), SourceOfTruth.GHL));
  }

  private static void assertWins(CanonicalContact winner, CanonicalContact merged) {
    winner.values().forEach((field, value) -> assertThat(field.of(merged)).contains(value));
    winner.customFields().entrySet().stream()
        .filter(it -> !it.getValue().isBlank())
        .forEach(it -> assertThat(merged.customFields()).containsEntry(it.getKey(), it.getValue()));
  }

  @Property
  void what_one_side_has_is_never_lost_to_a_side_that_has_none(
      @ForAll("contacts") CanonicalContact contact, @ForAll SourceOfTruth mode) {
    CanonicalContact expected = normalForm.of(contact);
    assertThat(merged(contact, CanonicalContact.EMPTY, Set.of(), mode)).isEqualTo(expected);
    assertThat(merged(CanonicalContact.EMPTY, contact, Set.of(), mode)).isEqualTo(expected);
  }

  @Property
  void a_difference_applied_brings_a_side_to_the_merge(
      @ForAll("contacts") CanonicalContact aloware, @ForAll("contacts") CanonicalContact ghl) {
    CanonicalContact merged = merged(aloware, ghl, Set.of(), SourceOfTruth.MERGE);
    ContactDifference difference = ContactDifference.between(ghl, merged);
    assertThat(normalForm.same(difference.appliedTo(ghl), merged)).isTrue();
  }

  @Property
  void what_is_stored_is_read_back(@ForAll("contacts") CanonicalContact contact) {
    ContactDifference all = ContactDifference.between(CanonicalContact.EMPTY, contact);
    LastKnown state =
        LastKnown.seen(contact)
            .giving(all)
            .giving(all)
            .owingAnEcho(Instant.parse("2026-11-20T18:30:00Z"));
    assertThat(StoredState.read(StoredState.write(state))).isEqualTo(state);
  }
}
