package df.middleware.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.event.EntityType;
import df.middleware.event.Incoming;
import df.middleware.event.Incoming.Person;
import df.middleware.event.Payload;
import df.middleware.event.Source;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoalescingTest {

  @ParameterizedTest
  @CsvSource({
    "ALOWARE, ContactCreated,   CONTACT, aloware:7",
    "ALOWARE, ContactUpdated,   CONTACT, aloware:7",
    "GHL,     contact.updated,  CONTACT, ghl:7",
    "GHL,     ContactUpdate,    CONTACT, ghl:7",
    "GHL,     ContactDelete,    CONTACT,",
    "GHL,     ContactDndUpdate, CONTACT,",
    "ALOWARE, ContactDncUpdated, CONTACT,",
    "GHL,     ContactTagUpdate, TAG,",
    "ALOWARE, OutboundPhoneCall-DispositionCompleted, CALL,",
    "TEXTING, message.received, MESSAGE,",
  })
  void only_created_and_updated_contacts_carry_each_other(
      Source source, String type, EntityType entity, String key) {
    Person nobody =
        new Person(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    Incoming incoming =
        new Incoming(
            source,
            type,
            entity,
            Optional.of("7"),
            Optional.empty(),
            Optional.empty(),
            nobody,
            Optional.empty(),
            Payload.nothing());

    assertThat(Coalescing.keyOf(incoming)).isEqualTo(Optional.ofNullable(key));
  }
}
