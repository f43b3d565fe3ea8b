package df.middleware.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongSettingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PORT                           | 0
          PORT                           | 65536
          PORT                           | -1
          PORT                           | http
          JMX_PORT                       | on
          DATABASE_URL                   | mysql://db/df
          ARTEMIS_URL                    | localhost
          GHL_BASE_URL                   | services.leadconnectorhq.com
          GHL_BASE_URL                   | ftp://a/b
          GHL_BASE_URL                   | http:///path
          GHL_BASE_URL                   | http://a/?x=1
          GHL_BASE_URL                   | http://a:99999
          GHL_BASE_URL                   | http://a b
          ALOWARE_BASE_URL               | /api
          TEXTING_BASE_URL               | https:
          PUBLIC_BASE_URL                | example.org
          GHL_WEBHOOK_PUBLIC_KEY         | MCowBQYDK2VwAyEA
          GHL_WEBHOOK_PUBLIC_KEY         | ,
          GHL_WEBHOOK_PUBLIC_KEY         | not base64!
          GHL_WEBHOOK_LEGACY_PUBLIC_KEY  | MCowBQYDK2VwAyEAi2HR1srL4o18O8BRa7gVJY7G7bupbN3H9AwJrHCDiOg=
          GHL_WEBHOOK_LEGACY_RSA         | yes
          GHL_WEBHOOK_LEGACY_RSA         | TRUE
          ALOWARE_API_STYLE              | soap
          ALOWARE_LIST_IDS               | VIP
          ALOWARE_LIST_IDS               | VIP=
          ALOWARE_LIST_IDS               | VIP=1,vip=2
          TEXTING_PROVIDER               | bandwidth
          TEXTING_SYNC_TO_ALOWARE        | 1
          TEXTING_FROM_NUMBER            | +1 202
          OPTOUT_STOP_KEYWORDS           | ,
          OPTOUT_STOP_KEYWORDS           | STOP,!!
          CONTACT_SOURCE_OF_TRUTH        | both
          DEFAULT_PHONE_REGION           | USA
          DEFAULT_PHONE_REGION           | us
          CUSTOM_FIELD_MAP               | a=b=c
          CUSTOM_FIELD_MAP               | a=x,b=X
          RECONCILE_SCHEDULE             | hourly
          RETRY_MAX_AGE                  | 24h
          RETRY_MAX_AGE                  | PT0S
          RETRY_MAX_AGE                  | -PT1H
          RETRY_MAX_AGE                  | P367D
          EVENT_LEASE                    | PT2H
          ALERT_OLDEST_PENDING           | P32D
          RETENTION_DAYS                 | 0
          RETENTION_DAYS                 | 1.5
          JOBS_BATCH_SIZE                | 10001
          JOBS_BATCH_SIZE                | 99999999999
          """)
  void a_wrong_value_gives_its_sentence(String name, String value) {
    assertThat(Variables.with(name, value).sentences())
        .containsExactly(
            name
                + " is \""
                + value
                + "\"; allowed are "
                + SettingKey.valueOf(name).allowed()
                + ".");
  }

  @Test
  void the_sentence_reads_well() {
    assertThat(Variables.with("CONTACT_SOURCE_OF_TRUTH", "both").sentences())
        .containsExactly("CONTACT_SOURCE_OF_TRUTH is \"both\"; allowed are ghl, aloware, merge.");
  }

  @ParameterizedTest
  @CsvSource({
    "TEXTING_SIGNING_KEY, hush",
    "TEXTING_SIGNING_KEY, whsec_hush!",
    "TEXTING_SIGNING_KEY, whsec_aHVzaA==",
    "ALERT_WEBHOOK_SECRET, hush",
    "DF_ADMIN_SECRET, ' hush'",
    "GHL_API_KEY, 'hush\n'"
  })
  void a_wrong_secret_is_not_shown(String name, String value) {
    assertThat(Variables.with(name, value).sentences())
        .singleElement()
        .asString()
        .startsWith(name + " is wrong")
        .doesNotContain("hush", "aHVzaA");
  }

  @Test
  void a_wrong_previous_secret_is_named() {
    assertThat(
            Variables.with("DF_ADMIN_SECRET", "good", "DF_ADMIN_SECRET_PREVIOUS", "bad ")
                .sentences())
        .singleElement()
        .asString()
        .startsWith("DF_ADMIN_SECRET_PREVIOUS is wrong");
  }

  @ParameterizedTest
  @CsvSource({
    "DATABASE_URL, postgres://df:hu/sh@db",
    "DATABASE_URL, postgres://df:hu@sh@db",
    "DATABASE_URL, jdbc:mysql://db/df?user=df&password=hush",
    "DATABASE_URL, postgres://df:hu%zzsh@db/df",
    "GHL_BASE_URL, http://me:hush@ghl"
  })
  void a_password_in_an_address_is_not_shown(String name, String value) {
    assertThat(Variables.with(name, value).sentences())
        .singleElement()
        .asString()
        .doesNotContain("hu", "sh@");
  }

  @Test
  void a_value_cannot_add_lines_to_the_sentence() {
    assertThat(Variables.with("ALOWARE_API_STYLE", "a\nPORT is fine").sentences())
        .singleElement()
        .asString()
        .startsWith("ALOWARE_API_STYLE is \"a?PORT is fine\"");
  }

  @ParameterizedTest
  @CsvSource({
    "ALOWARE_WEBHOOK_BASIC_USER, me",
    "ALOWARE_WEBHOOK_BASIC_PASS, pass",
  })
  void user_and_password_of_aloware_belong_together(String name, String value) {
    assertThat(Variables.with(name, value).sentences())
        .singleElement()
        .asString()
        .contains("ALOWARE_WEBHOOK_BASIC_USER", "ALOWARE_WEBHOOK_BASIC_PASS", "belong together");
  }

  @Test
  void a_user_with_a_colon_cannot_be_sent() {
    assertThat(
            Variables.with("ALOWARE_WEBHOOK_BASIC_USER", "a:b", "ALOWARE_WEBHOOK_BASIC_PASS", "c:d")
                .sentences())
        .singleElement()
        .asString()
        .contains("colon");
  }

  @Test
  void alerts_need_a_secret_to_sign_with() {
    assertThat(Variables.with("ALERT_WEBHOOK_URL", "https://a/b?c").sentences())
        .singleElement()
        .asString()
        .contains("ALERT_WEBHOOK_SECRET");
  }

  @ParameterizedTest
  @CsvSource({
    "twilio,     TEXTING_SIGNING_KEY PUBLIC_BASE_URL",
    "signalwire, TEXTING_SIGNING_KEY PUBLIC_BASE_URL",
    "plivo,      TEXTING_SIGNING_KEY PUBLIC_BASE_URL",
    "telnyx,     TEXTING_SIGNING_KEY",
    "vonage,     TEXTING_SIGNING_KEY"
  })
  void a_provider_needs_what_its_signature_is_checked_with(String provider, String needed) {
    assertThat(Variables.with("TEXTING_PROVIDER", provider).sentences())
        .containsExactly(
            java.util.Arrays.stream(needed.split(" "))
                .map(
                    it ->
                        "TEXTING_PROVIDER is \""
                            + provider
                            + "\", which needs "
                            + it
                            + "; it is not set.")
                .toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    "generic, whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLw1s",
    "telnyx,  i2HR1srL4o18O8BRa7gVJY7G7bupbN3H9AwJrHCDiOg=",
    "telnyx,  MCowBQYDK2VwAyEAi2HR1srL4o18O8BRa7gVJY7G7bupbN3H9AwJrHCDiOg=",
    "twilio,  any token",
    "vonage,  any token"
  })
  void each_provider_has_keys_of_its_own_form(String provider, String key) {
    assertThat(
            Variables.with(
                    "TEXTING_PROVIDER", provider,
                    "TEXTING_SIGNING_KEY", key,
                    "PUBLIC_BASE_URL", "https://df.example.org")
                .sentences())
        .isEmpty();
  }

  @Test
  void a_word_cannot_opt_out_and_in() {
    assertThat(Variables.with("OPTOUT_START_KEYWORDS", "YES,stop").sentences())
        .containsExactly("OPTOUT_STOP_KEYWORDS and OPTOUT_START_KEYWORDS have a word in common.");
  }
}
