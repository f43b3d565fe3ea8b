package df.middleware.event;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.json.JsonpJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlowareDoNotContactTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'body':{'id':1,'is_dnc':true}}|true",
        "{'body':{'id':1,'is_dnc':false}}|false",
        "{'body':{'id':1,'is_dnc':1}}|true",
        "{'body':{'id':1,'is_dnc':'0'}}|false",
        "{'body':{'id':1,'is_opted_out':true}}|true",
        "{'body':{'id':1,'is_dnc':false,'is_opted_out':true}}|true",
        "{'body':{'id':1,'is_dnc':false,'is_opted_out':false}}|false",
        "{'body':{'contact':{'id':1,'is_dnc':true}}}|true",
        "{'id':1,'is_dnc':true}|true",
        "{'Contact Id':1,'Is Dnc':'True'}|true",
        "{'body':{'id':1}}|unsaid",
        "{'body':{'id':1,'is_dnc':null}}|unsaid",
        "{'body':{'id':1,'is_dnc':'perhaps'}}|unsaid",
      })
  void reads_where_the_switch_stands(String body, String position) throws NotJson {
    Payload payload = new JsonpJson().read(body.replace('\'', '"'));

    assertThat(AlowareDoNotContact.in(payload).map(String::valueOf).orElse("unsaid"))
        .isEqualTo(position);
  }

  @ParameterizedTest
  @CsvSource({
    "ContactDncUpdated, true",
    "Contact-DNC-Updated, true",
    "contact.dnc_updated, true",
    "ContactUpdated, false",
    "ContactDisposed, false"
  })
  void knows_its_events_by_their_name(String name, boolean isNamed) {
    assertThat(AlowareDoNotContact.isNamedIn(name)).isEqualTo(isNamed);
  }
}
