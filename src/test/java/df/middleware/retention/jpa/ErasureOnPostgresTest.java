package df.middleware.retention.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.optout.OptOut;
import df.middleware.optout.OptOutRegistry;
import df.middleware.optout.OptOutSource;
import df.middleware.optout.jpa.JpaOptOutRegistry;
import df.middleware.optout.jpa.JpaSendGate;
import df.middleware.retention.Erased;
import df.middleware.retention.Whom;
import df.middleware.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One person goes from every table, against the real PostgreSQL; the block stays. */
class ErasureOnPostgresTest {
  private static final String PHONE = "+12025550142";
  private static final String OTHER = "+12025550143";
  private static final Whom BY_PHONE =
      new Whom(Optional.of(PHONE), Optional.empty(), Optional.empty(), Optional.empty());

  @BeforeEach
  void fill() {
    empty();
    PersonEverywhere.insert();
  }

  @AfterEach
  void empty() {
    TestDatabase.run("TRUNCATE " + String.join(", ", tables()));
  }

  private static List<String> tables() {
    return List.of(
        TestDatabase.text(
                "SELECT string_agg(tablename, ',') FROM pg_tables WHERE schemaname = 'public'"
                    + " AND tablename <> 'flyway_schema_history'")
            .split(","));
  }

  private static Erased erased(Whom whom) {
    return TestDatabase.in(
        entities -> {
          JpaPersonalData data = new JpaPersonalData(entities);
          return data.erase(data.knownAs(whom));
        });
  }

  private static <T> T registry(Function<OptOutRegistry, T> work) {
    return TestDatabase.in(entities -> work.apply(new JpaOptOutRegistry(entities)));
  }

  private static boolean mayBeTexted(String phone) {
    return TestDatabase.<Boolean>in(entities -> new JpaSendGate(entities).isOpenTo(phone));
  }

  private static String dump() {
    StringBuilder all = new StringBuilder();
    for (String table : tables()) {
      all.append(table)
          .append(
              TestDatabase.text(
                  "SELECT string_agg(row_to_json(t)::text, ' ') FROM " + table + " t"))
          .append('\n');
    }
    return all.toString();
  }

  @Test
  void the_person_is_in_every_table_before() {
    assertThat(dump()).contains(PHONE, "canary@example.com", "Canaria");
  }

  @Test
  void afterwards_no_table_knows_the_person() {
    Erased erased = erased(BY_PHONE);

    assertThat(dump()).doesNotContainIgnoringCase("2025550142", "canary@example.com", "canaria");
    assertThat(erased.rows()).allSatisfy((table, rows) -> assertThat(rows).as(table).isPositive());
  }

  @Test
  void any_identity_leads_to_all_of_them() {
    erased(new Whom(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("77")));

    assertThat(dump()).doesNotContainIgnoringCase("2025550142", "canary@example.com", "canaria");
  }

  @Test
  void nobody_else_loses_anything() {
    erased(BY_PHONE);

    assertThat(
            TestDatabase.text(
                "SELECT count(*) FROM webhook_events WHERE phone_number = '"
                    + OTHER
                    + "' AND payload_json IS NOT NULL AND status = 'pending'"))
        .isEqualTo("1");
    assertThat(
            TestDatabase.text(
                "SELECT count(*) FROM contact_mappings WHERE phone_number = '" + OTHER + "'"))
        .isEqualTo("1");
  }

  @Test
  void a_second_time_there_is_nothing_to_erase() {
    erased(BY_PHONE);

    assertThat(erased(BY_PHONE).total()).isZero();
  }

  @Test
  void what_waited_is_done_and_the_log_says_so() {
    erased(BY_PHONE);

    assertThat(
            TestDatabase.text(
                "SELECT count(*) FROM webhook_events e JOIN sync_log l ON l.correlation_id = e.id"
                    + " WHERE e.status = 'done' AND e.outcome = 'marked-done'"
                    + " AND l.decisions -> 0 ->> 'reason' = 'erased'"))
        .isEqualTo("2");
    assertThat(TestDatabase.text("SELECT count(*) FROM webhook_events WHERE status <> 'done'"))
        .isEqualTo("1");
  }

  @Test
  void the_opt_out_stays_in_force() {
    erased(BY_PHONE);

    assertThat(mayBeTexted(PHONE)).isFalse();
    assertThat(registry(it -> it.of(PHONE)).filter(OptOut::isOptedOut))
        .hasValueSatisfying(it -> assertThat(it.phone()).isEqualTo(PHONE));
    assertThat(mayBeTexted(OTHER)).isTrue();
  }

  @Test
  void a_later_start_lifts_it_and_a_later_stop_renews_it_under_the_hash() {
    erased(BY_PHONE);

    registry(it -> it.register(PHONE, OptOutSource.TEXTING, false, Optional.empty(), "START"));
    assertThat(mayBeTexted(PHONE)).isTrue();
    registry(it -> it.register(PHONE, OptOutSource.TEXTING, true, Optional.empty(), "STOP"));
    assertThat(mayBeTexted(PHONE)).isFalse();
    assertThat(TestDatabase.text("SELECT count(*) FROM optout_registry")).isEqualTo("1");
    assertThat(dump()).doesNotContain("2025550142");
  }

  @Test
  void a_start_of_before_the_stop_lifts_nothing() {
    erased(BY_PHONE);

    registry(
        it ->
            it.register(
                PHONE,
                OptOutSource.TEXTING,
                false,
                Optional.of(Instant.parse("2020-01-01T00:00:00Z")),
                "START"));

    assertThat(mayBeTexted(PHONE)).isFalse();
  }

  @Test
  void the_hash_is_hmac_sha256_with_the_kept_key() throws Exception {
    Erased erased = erased(BY_PHONE);

    byte[] key =
        HexFormat.of()
            .parseHex(TestDatabase.text("SELECT encode(inner_key, 'hex') FROM erasure_key"));
    for (int i = 0; i < key.length; i++) {
      key[i] ^= 0x36;
    }
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    String hash = HexFormat.of().formatHex(mac.doFinal(PHONE.getBytes(StandardCharsets.UTF_8)));
    assertThat(erased.name()).isEqualTo("hmac-sha256:" + hash);
  }

  @Test
  void an_erasure_that_is_cut_short_has_done_nothing_and_can_be_repeated() {
    String before = dump();
    try {
      TestDatabase.in(
          entities -> {
            JpaPersonalData data = new JpaPersonalData(entities);
            data.erase(data.knownAs(BY_PHONE));
            throw new IllegalStateException("the process dies");
          });
    } catch (IllegalStateException planned) {
      assertThat(dump()).isEqualTo(before);
    }

    assertThat(erased(BY_PHONE).total()).isPositive();
  }
}
