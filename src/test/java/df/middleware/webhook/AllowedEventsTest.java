package df.middleware.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedEventsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | ContactCreated | true",
        "' , ' | ContactCreated | true",
        "ContactCreated | ContactCreated | true",
        "contactcreated | ContactCreated | true",
        "ContactCreated | ContactCreatedX | false",
        "ContactCreated | XContactCreated | false",
        "ContactUpdated, ContactCreated | ContactCreated | true",
        "*PhoneCall* | OutboundPhoneCall-DispositionCompleted | true",
        "*PhoneCall* | PHONECALL | true",
        "*PhoneCall | OutboundPhoneCall-Completed | false",
        "Outbound*-*Completed | OutboundPhoneCall-DispositionCompleted | true",
        "* | anything | true",
        "** | anything | true",
        "a.c | abc | false",
        "transcription.* | transcription.call.summarized | true",
        "transcription.* | transcriptionXcall | false",
        "(x | (x | true"
      })
  void allows_what_the_list_names(String list, String event, boolean allowed) {
    assertThat(new AllowedEvents(list).allows(event)).isEqualTo(allowed);
  }
}
