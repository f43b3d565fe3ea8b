package df.middleware.list;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.NotJson;
import df.middleware.event.json.JsonpJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagNameTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"tag":"VIP"}                                        | VIP
          {"tagName":"VIP"}                                    | VIP
          {"segment":"VIP"}                                    | VIP
          {"name":"VIP"}                                       | VIP
          {"body":{"tag":"VIP"}}                               | VIP
          {"data":{"tagName":" VIP "}}                         | VIP
          {"tag":{"id":"t1","name":"VIP"}}                     | VIP
          {"segment":{"name":"VIP"}}                           | VIP
          {"tag":["VIP","Hot"]}                                | VIP,Hot
          {"tag":["VIP","vip"]}                                | VIP
          {"tag":[{"name":"VIP"},"Hot"]}                       | VIP,Hot
          {"tag":7}                                            | 7
          {"tag":"VIP","name":"Jane Example"}                  | VIP
          {"name":"Jane Example","email":"jane@example.com"}   | ~~
          {"name":"Jane Example","firstName":"Jane"}           | ~~
          {"name":"Jane Example","tags":["VIP"]}               | ~~
          {"tag":""}                                           | ~~
          {"tag":{"id":"t1"}}                                  | ~~
          {}                                                   | ~~
          """)
  void the_tag_is_named_in_many_places(String payload, String names) throws NotJson {
    assertThat(String.join(",", TagName.from(new JsonpJson().read(payload)))).isEqualTo(names);
  }
}
