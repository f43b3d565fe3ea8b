package df.middleware.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import df.middleware.access.Secret;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jdbc:postgresql://db:5432/df                         | jdbc:postgresql://db:5432/df              |      |
          jdbc:postgresql://db/df?user=me&password=p%26s       | jdbc:postgresql://db/df                   | me   | p&s
          jdbc:postgresql://db/df?user=me&sslmode=require&a=b  | jdbc:postgresql://db/df?sslmode=require&a=b | me |
          jdbc:postgresql://a:1,b:2/df                         | jdbc:postgresql://a:1,b:2/df              |      |
          jdbc:postgresql://[::1]:5432/df                      | jdbc:postgresql://[::1]:5432/df           |      |
          postgres://me:pass@db:5432/df                        | jdbc:postgresql://db:5432/df              | me   | pass
          postgresql://me:pass@db/df                           | jdbc:postgresql://db/df                   | me   | pass
          postgres://m%40e:p%3Aa%2Fs+s%25@db/df?sslmode=require| jdbc:postgresql://db/df?sslmode=require   | m@e  | p:a/s+s%
          postgres://me:a:b@db/df                              | jdbc:postgresql://db/df                   | me   | a:b
          postgres://me@db/df                                  | jdbc:postgresql://db/df                   | me   |
          """)
  void the_database_is_found_in_both_forms(String url, String jdbc, String user, String password) {
    DatabaseAddress address = DatabaseAddress.parse(url);
    assertThat(address.jdbcUrl()).isEqualTo(jdbc);
    assertThat(address.user()).isEqualTo(Optional.ofNullable(user));
    assertThat(address.password().map(Secret::reveal)).isEqualTo(Optional.ofNullable(password));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql:df",
        "jdbc:postgres://db/df",
        "postgres://db",
        "postgres://db/",
        "postgres:///df",
        "postgres://db:0/df",
        "postgres://db:99999/df",
        "postgres://db:x/df",
        "postgres://a,/df",
        "postgres://me:%zz@db/df",
        "db:5432/df"
      })
  void what_is_no_database_is_refused(String url) {
    assertThatThrownBy(() -> DatabaseAddress.parse(url))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_variables_fill_in_what_the_url_does_not_say() {
    DatabaseAddress address =
        Variables.with(
                "DATABASE_URL", "postgres://me@db/df",
                "DATABASE_USER", "other",
                "DATABASE_PASSWORD", "p")
            .read()
            .database()
            .orElseThrow();
    assertThat(address.user()).contains("me");
    assertThat(address.password().map(Secret::reveal)).contains("p");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tcp://mq:61616                            | tcp://mq:61616                              | host=mq;port=61616
          tcp://mq:1?sslEnabled=true&x=y            | tcp://mq:1?sslEnabled=true&x=y              | host=mq;port=1;sslEnabled=true;x=y
          ssl://mq:61617                            | tcp://mq:61617?sslEnabled=true              | host=mq;port=61617;sslEnabled=true
          (tcp://a:61616,tcp://b:61616)?ha=true     | (tcp://a:61616,tcp://b:61616)?ha=true       | host=a;port=61616,host=b;port=61616
          tcp://a:61616,ssl://b:61616               | (tcp://a:61616,tcp://b:61616?sslEnabled=true) | host=a;port=61616,host=b;port=61616;sslEnabled=true
          tcp://[::1]:61616                         | tcp://[::1]:61616                           | host=::1;port=61616
          """)
  void the_broker_is_one_node_or_several(String text, String url, String parameters) {
    BrokerAddress address = BrokerAddress.parse(text);
    assertThat(address.url()).isEqualTo(url);
    assertThat(address.connectionParameters()).isEqualTo(parameters);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mq:61616",
        "tcp://mq",
        "http://mq:1",
        "tcp://mq:0",
        "tcp://mq:x",
        "(tcp://a:1",
        "()",
        "vm://0"
      })
  void what_is_no_broker_is_refused(String url) {
    assertThatThrownBy(() -> BrokerAddress.parse(url)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ha_is_read_from_the_list() {
    assertThat(BrokerAddress.parse("(tcp://a:1,tcp://b:1)?ha=true").highlyAvailable()).isTrue();
  }

  @Test
  void a_resource_adapter_gets_one_connector_for_each_node() {
    assertThat(BrokerAddress.parse("(tcp://a:1,tcp://b:1)").connectorClassNames().split(","))
        .hasSize(2);
  }
}
