package df.middleware.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.aloware.AlowareContacts;
import df.middleware.contact.SourceOfTruth;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
  private final Settings defaults = Variables.with().read();

  @Test
  void no_settings_at_all_are_good_settings() {
    assertThat(Variables.with().sentences()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(SettingKey.class)
  void an_empty_string_is_not_set(SettingKey key) {
    assertThat(Variables.with(key.name(), "").read()).isEqualTo(defaults);
  }

  @Test
  void the_vendors_addresses_are_the_published_ones() {
    assertThat(defaults.ghl().baseUrl())
        .isEqualTo(URI.create("https://services.leadconnectorhq.com"));
    assertThat(defaults.aloware().baseUrl())
        .isEqualTo(URI.create("https://app.aloware.com/api/v1"));
  }

  @Test
  void the_defaults_of_the_choices_are_merge_and_webhook() {
    assertThat(defaults.contacts().sourceOfTruth()).isEqualTo(SourceOfTruth.MERGE);
    assertThat(defaults.aloware().style()).isEqualTo(AlowareContacts.Style.WEBHOOK);
  }

  @Test
  void the_defaults_of_the_ledger_are_a_day_and_half_a_minute() {
    assertThat(defaults.ledger())
        .isEqualTo(new Settings.Ledger(Duration.ofHours(24), Duration.ofSeconds(30), 90, 100));
  }

  @Test
  void ghl_webhooks_are_checked_with_its_published_key_by_default() {
    assertThat(defaults.ghlWebhooks().publicKeys())
        .singleElement()
        .matches(key -> key.getAlgorithm().matches("EdDSA|Ed25519"));
  }

  @Test
  void the_legacy_key_counts_only_when_it_is_asked_for() {
    assertThat(defaults.ghlWebhooks().legacyPublicKeys()).isEmpty();
    assertThat(Variables.with("GHL_WEBHOOK_LEGACY_RSA", "true").read().ghlWebhooks())
        .matches(webhooks -> webhooks.legacyPublicKeys().size() == 1);
  }

  @Test
  void nothing_is_open_without_secrets() {
    assertThat(
            defaults
                .doorSecrets()
                .doors()
                .of("admin")
                .orElseThrow()
                .opensTo(header -> Optional.of("")))
        .isFalse();
  }

  @Test
  void a_secret_and_its_previous_value_are_both_accepted() {
    Settings settings =
        Variables.with("DF_ADMIN_SECRET", "new", "DF_ADMIN_SECRET_PREVIOUS", "old").read();
    assertThat(settings.doorSecrets().admin().reveal()).containsExactly("new", "old");
  }

  @Test
  void every_password_token_and_secret_has_a_previous_value() {
    assertThat(Arrays.stream(SettingKey.values()).filter(key -> key.previous().isPresent()))
        .allMatch(SettingKey::secret)
        .hasSize(13);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DATABASE_PASSWORD", "DF_SEND_SECRET", "TEXTING_SIGNING_KEY"})
  void a_previous_value_needs_a_present_one(String name) {
    assertThat(Variables.with(name + "_PREVIOUS", "whsec_" + "A".repeat(32)).sentences())
        .containsExactly(name + "_PREVIOUS is set, but " + name + " is not.");
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    assertThat(Variables.with("PORT", "x", "RETENTION_DAYS", "0", "EVENT_LEASE", "30").sentences())
        .hasSize(3);
  }

  @Test
  void no_secret_is_in_the_text_of_the_settings() {
    String[] secrets =
        Arrays.stream(SettingKey.values())
            .filter(SettingKey::secret)
            .flatMap(key -> Arrays.stream(new String[] {key.name(), "whsec_" + "hush".repeat(8)}))
            .toArray(String[]::new);
    String[] all = Arrays.copyOf(secrets, secrets.length + 4);
    all[secrets.length] = "ALOWARE_WEBHOOK_BASIC_USER";
    all[secrets.length + 1] = "aloware";
    all[secrets.length + 2] = "DATABASE_URL";
    all[secrets.length + 3] = "postgres://df:hush@db/df?password=hush";
    assertThat(Variables.with(all).read().toString()).doesNotContain("hush");
  }

  @Test
  void custom_fields_and_lists_are_read_as_pairs() {
    Settings settings =
        Variables.with(
                "CUSTOM_FIELD_MAP", "csf1=Lead Score, csf2 = Plan", "ALOWARE_LIST_IDS", "VIP=7")
            .read();
    assertThat(settings.contacts().customFieldMap())
        .containsEntry("csf1", "Lead Score")
        .containsEntry("csf2", "Plan");
    assertThat(settings.aloware().listIds()).containsEntry("VIP", "7");
  }

  @Test
  void a_base_address_loses_its_last_slash() {
    assertThat(Variables.with("GHL_BASE_URL", "http://127.0.0.1:9/x/").read().ghl().baseUrl())
        .isEqualTo(URI.create("http://127.0.0.1:9/x"));
  }

  @Test
  void reconciliation_can_be_off() {
    assertThat(Variables.with("RECONCILE_SCHEDULE", "off").read().contacts().reconcile()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"STOP", "stop , END,", "ARRÊT", "停止"})
  void keywords_replace_the_list(String words) {
    assertThat(Variables.with("OPTOUT_STOP_KEYWORDS", words).read().optOutWords().stop())
        .isEqualTo(Parsers.list(words));
  }

  @Test
  void a_sender_is_brought_to_e164() {
    assertThat(
            Variables.with("TEXTING_FROM_NUMBER", "(202) 555-0142").read().texting().fromNumber())
        .contains("+12025550142");
  }
}
