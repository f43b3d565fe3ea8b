package df.middleware.contact;

import df.middleware.aloware.AlowareContacts;
import df.middleware.event.PhoneNumbers;
import df.middleware.ghl.GhlContacts;
import java.time.Clock;
import java.util.Map;

/** Puts {@link PersonInGhl} together for the tests of other features. */
public final class PeopleInGhl {
  private PeopleInGhl() {}

  public static PersonInGhl on(
      GhlContacts ghl, AlowareContacts aloware, ContactMappings mappings, Clock clock) {
    PhoneNumbers phones = new PhoneNumbers("US");
    ContactSettings settings =
        new ContactSettings(SourceOfTruth.MERGE, new CustomFieldMap(Map.of()));
    PlanContact plan = new PlanContact(settings, phones, aloware);
    WriteGhlContact write = new WriteGhlContact(ghl, mappings, phones, clock);
    LinkGhlContact link =
        new LinkGhlContact(ghl, mappings, new FindGhlContact(ghl, phones), write, plan, phones);
    return new PersonInGhl(new FindMapping(mappings, phones), link, write, mappings, phones, clock);
  }
}
