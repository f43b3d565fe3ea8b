package df.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerEnvironmentTest {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "DATABASE_URL", "postgres://me:p%3Aw@db:5432/df?sslmode=verify-full",
          "ARTEMIS_URL", "(ssl://a:1?trustStorePath=/t,tcp://b:2)?ha=true",
          "ARTEMIS_USER", "df",
          "ARTEMIS_PASSWORD", "a=b:c",
          "GHL_API_KEY", "key");

  private final Map<String, String> derived = OwnParts.environment(SETTINGS, Path.of("/opt"));

  @Test
  void settings_are_handed_on() {
    assertThat(derived).containsEntry("GHL_API_KEY", "key");
  }

  @Test
  void the_database_is_split_for_the_pool() {
    assertThat(derived)
        .containsEntry("DF_JDBC_URL", "jdbc:postgresql://db:5432/df?sslmode=verify-full")
        .containsEntry("DF_JDBC_USER", "me")
        .containsEntry("DF_JDBC_PASSWORD", "p:w");
  }

  @Test
  void the_brokers_are_one_list_each_with_its_own_parameters() {
    assertThat(derived)
        .containsEntry("DF_BROKER_HA", "true")
        .containsEntry(
            "DF_BROKER_PARAMETERS",
            "host\\=a;port\\=1;sslEnabled\\=true;trustStorePath\\=/t;forceSSLParameters\\=true"
                + ",host\\=b;port\\=2");
  }

  @Test
  void what_boot_commands_would_split_at_is_escaped() {
    assertThat(derived).containsEntry("DF_BROKER_PASSWORD", "a\\=b\\:c");
  }

  @Test
  void a_pool_without_a_login_still_has_one() {
    Map<String, String> settings = new HashMap<>(SETTINGS);
    settings.keySet().removeIf(name -> name.startsWith("ARTEMIS_") && !name.endsWith("URL"));
    assertThat(OwnParts.environment(settings, Path.of("/opt")))
        .containsEntry("DF_BROKER_USER", "none");
  }
}
