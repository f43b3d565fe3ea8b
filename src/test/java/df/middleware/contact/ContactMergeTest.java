package df.middleware.contact;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.contact.ContactMerge.Merged;
import df.middleware.event.PhoneNumbers;
import df.middleware.synclog.Decision;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The specification's table of conflict resolution, row by row. */
class ContactMergeTest {
  private final ContactMerge merge = new ContactMerge(new PhoneNumbers("US"));

  private Merged merged(CanonicalContact aloware, CanonicalContact ghl, SourceOfTruth mode) {
    return merge.merge(aloware, ghl, Set.of(), mode);
  }

  private static Decision about(Merged merged, String field) {
    return merged.decisions().stream()
        .filter(it -> it.field().equals(field))
        .findFirst()
        .orElseThrow();
  }

  // Phone: never overwrite once set unless new is E.164-valid and old is not
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-,              -,              -,            both",
        "+12025550142,   -,              +12025550142, aloware",
        "-,              +12025550142,   +12025550142, ghl",
        "+12025550142,   +12025550142,   +12025550142, both",
        "(202) 555-0142, +12025550142,   +12025550142, both",
        "+12025550142,   202.555.0142,   +12025550142, both",
        "+12025550142,   +12025550199,   +12025550199, ghl",
        "+12025550142,   12,             +12025550142, aloware",
        "12,             +12025550142,   +12025550142, ghl",
        "12,             13,             13,           ghl",
        "12,             -,              12,           aloware",
      })
  void phone(String aloware, String ghl, String phone, String source) {
    Merged merged =
        merged(
            Contacts.with(ContactField.PHONE, aloware),
            Contacts.with(ContactField.PHONE, ghl),
            SourceOfTruth.MERGE);
    assertThat(merged.contact().phone()).isEqualTo(Optional.ofNullable(phone));
    assertThat(about(merged, "phone").source()).isEqualTo(source);
  }

  // Email: prefer non-empty; if both differ, keep GHL, record conflict
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-,       -,       -,       both,    neither",
        "a@x.org, -,       a@x.org, aloware, only",
        "-,       a@x.org, a@x.org, ghl,     only",
        "a@x.org, a@x.org, a@x.org, both,    agree",
        "A@x.org, a@X.org, a@X.org, both,    agree",
        "a@x.org, b@x.org, b@x.org, ghl,     conflict",
      })
  void email(String aloware, String ghl, String email, String source, String reason) {
    Merged merged =
        merged(
            Contacts.with(ContactField.EMAIL, aloware),
            Contacts.with(ContactField.EMAIL, ghl),
            SourceOfTruth.MERGE);
    assertThat(merged.contact().email()).isEqualTo(Optional.ofNullable(email));
    assertThat(about(merged, "email").source()).isEqualTo(source);
    assertThat(about(merged, "email").reason()).contains(reason);
  }

  // Name: prefer longer non-empty string
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-,    -,      -,    -,     -,    -,     both",
        "Jane, Miller, -,    -,     Jane, Miller, aloware",
        "-,    -,      Jane, -,     Jane, -,      ghl",
        "Jane, Miller, J,    Mill,  Jane, Miller, aloware",
        "J,    Mill,   Jane, Miller, Jane, Miller, ghl",
        "Anna, Miller, Anne, Miller, Anne, Miller, ghl",
        "Jane Q Miller, -, Jane, Mi, Jane Q Miller, -, aloware",
        "Jo,   -,      -,    Li,    -,    Li,     ghl",
      })
  void name(
      String alowareFirst,
      String alowareLast,
      String ghlFirst,
      String ghlLast,
      String first,
      String last,
      String source) {
    Merged merged =
        merged(named(alowareFirst, alowareLast), named(ghlFirst, ghlLast), SourceOfTruth.MERGE);
    assertThat(merged.contact().firstName()).isEqualTo(Optional.ofNullable(first));
    assertThat(merged.contact().lastName()).isEqualTo(Optional.ofNullable(last));
    assertThat(about(merged, "name").source()).isEqualTo(source);
  }

  private static CanonicalContact named(String first, String last) {
    return Contacts.with(ContactField.FIRST_NAME, first)
        .with(ContactField.LAST_NAME, Optional.ofNullable(last));
  }

  // Timezone: prefer GHL
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "America/Denver, Europe/Berlin, Europe/Berlin,  ghl",
        "America/Denver, -,             America/Denver, aloware",
        "-,              Europe/Berlin, Europe/Berlin,  ghl",
        "Europe/Berlin,  Europe/Berlin, Europe/Berlin,  both",
      })
  void timezone(String aloware, String ghl, String timezone, String source) {
    Merged merged =
        merged(
            Contacts.with(ContactField.TIMEZONE, aloware),
            Contacts.with(ContactField.TIMEZONE, ghl),
            SourceOfTruth.MERGE);
    assertThat(merged.contact().timezone()).contains(timezone);
    assertThat(about(merged, "timezone").source()).isEqualTo(source);
  }

  // Address: prefer GHL unless missing; never mixed
  @ParameterizedTest
  @CsvSource({
    "STREET=1 Main St; CITY=Ulm, CITY=Bonn,   CITY=Bonn,                 ghl",
    "STREET=1 Main St; CITY=Ulm, '',          STREET=1 Main St; CITY=Ulm, aloware",
    "'',                         COUNTRY=US,  COUNTRY=US,                ghl",
    "CITY=Ulm,                   CITY=Ulm,    CITY=Ulm,                  both",
  })
  void address(String aloware, String ghl, String address, String source) {
    Merged merged = merged(Contacts.contact(aloware), Contacts.contact(ghl), SourceOfTruth.MERGE);
    assertThat(merged.contact().address()).isEqualTo(Contacts.contact(address).address());
    assertThat(about(merged, "address").source()).isEqualTo(source);
  }

  // Tags: union + de-dupe; preserve SYS: prefixed tags; what both held and one lost is removed,
  // an opt-out's tags only where GHL lost them
  @ParameterizedTest
  @CsvSource({
    "'a,b',   'b,c',   '',        'a,b,c'",
    "VIP,     vip,     '',        VIP",
    "'a,b',   a,       '',        'a,b'",
    "a,       'a,b',   'a,b',     a",
    "'a,b',   a,       'A,B',     a",
    "'',      'a,b',   'a,b',     ''",
    "'',      SYS:x,   SYS:x,     SYS:x",
    "sys:y,   '',      SYS:Y,     sys:y",
    "'a,new', a,       a,         'a,new'",
    "'',      dnc-sms, dnc-sms,   dnc-sms",
    "dnc-sms, '',      dnc-sms,   ''",
  })
  void tags(String aloware, String ghl, String bothHeld, String tags) {
    Merged merged =
        merge.merge(
            Contacts.tagged(aloware),
            Contacts.tagged(ghl),
            Contacts.tagged(bothHeld).tags(),
            SourceOfTruth.MERGE);
    assertThat(String.join(",", merged.contact().tags())).isEqualTo(tags);
  }

  // Custom fields: merge with GHL precedence
  @Test
  void custom_fields_are_united_and_ghls_have_precedence() {
    Merged merged =
        merged(
            CanonicalContact.EMPTY.withCustomFields(Map.of("budget", "1", "Shoe", "42", "x", "7")),
            CanonicalContact.EMPTY.withCustomFields(Map.of("Budget", "2", "Hat", "L", "X", "")),
            SourceOfTruth.MERGE);
    assertThat(merged.contact().customFields())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("Budget", "2", "Shoe", "42", "Hat", "L", "X", "7"));
  }

  @Test
  void the_more_recent_change_is_the_time_of_the_whole() {
    Optional<Instant> early = Optional.of(Instant.parse("2026-01-01T00:00:00Z"));
    Optional<Instant> late = Optional.of(Instant.parse("2026-02-01T00:00:00Z"));
    Merged merged =
        merged(
            CanonicalContact.EMPTY.withUpdatedAt(late),
            CanonicalContact.EMPTY.withUpdatedAt(early),
            SourceOfTruth.MERGE);
    assertThat(merged.contact().updatedAt()).isEqualTo(late);
    assertThat(about(merged, "updatedAt").source()).isEqualTo("aloware");
  }

  @ParameterizedTest
  @CsvSource({
    "GHL,     PHONE=+12025550199, EMAIL=g@x.org, FIRST_NAME=Jo,   CITY=Bonn",
    "ALOWARE, PHONE=+12025550142, EMAIL=a@x.org, FIRST_NAME=Jane, CITY=Ulm",
  })
  void the_named_side_wins(
      SourceOfTruth mode, String phone, String email, String name, String city) {
    CanonicalContact aloware =
        Contacts.contact("PHONE=+12025550142; EMAIL=a@x.org; FIRST_NAME=Jane; CITY=Ulm");
    CanonicalContact ghl =
        Contacts.contact("PHONE=+12025550199; EMAIL=g@x.org; FIRST_NAME=Jo; CITY=Bonn");
    CanonicalContact expected = Contacts.contact(String.join(";", phone, email, name, city));
    assertThat(merged(aloware, ghl, mode).contact()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"GHL", "ALOWARE", "MERGE"})
  void tags_are_a_union_in_every_mode(SourceOfTruth mode) {
    assertThat(merged(Contacts.tagged("a"), Contacts.tagged("b"), mode).contact().tags())
        .containsExactly("a", "b");
  }
}
