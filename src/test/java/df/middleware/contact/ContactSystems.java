package df.middleware.contact;

import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.event.PhoneNumbers;
import df.middleware.testing.FakeAloware;
import df.middleware.testing.FakeGhl;
import df.middleware.testing.InMemoryContactMappings;
import df.middleware.testing.Steps;
import df.middleware.testing.TickingClock;
import java.util.Map;

/** The contacts' flows put together on vendors and a store in memory. */
public final class ContactSystems {
  public static final String PHONE = "+12025550142";

  public final Steps steps = new Steps();
  public final FakeGhl ghl = new FakeGhl(steps);
  public final FakeAloware aloware;
  public final InMemoryContactMappings mappings = new InMemoryContactMappings(steps);
  public final TickingClock clock = new TickingClock();
  final PlanContact plan;
  public final AlowareContactToGhl fromAloware;
  public final GhlContactToAloware fromGhl;
  final GhlContactDeleted deleted;

  private final PhoneNumbers phones = new PhoneNumbers("US");
  private final ContactSettings settings;
  private final FindMapping findMapping = new FindMapping(mappings, phones);

  public ContactSystems(Style style, SourceOfTruth mode, Map<String, String> customFieldMap) {
    aloware = new FakeAloware(steps, style);
    settings = new ContactSettings(mode, new CustomFieldMap(customFieldMap));
    plan = new PlanContact(settings, phones, aloware);
    WriteGhlContact writeGhl = new WriteGhlContact(ghl, mappings, phones, clock);
    WriteAlowareContact writeAloware = new WriteAlowareContact(aloware, settings, phones, clock);
    fromAloware = fromAloware(writeGhl, writeAloware);
    fromGhl = fromGhl(writeGhl, writeAloware);
    deleted = new GhlContactDeleted(new CloseMapping(mappings, clock), clock);
  }

  /** Compares what is there with what is known. */
  public CompareContact compare() {
    return new CompareContact(ghl, settings, phones);
  }

  private AlowareContactToGhl fromAloware(
      WriteGhlContact writeGhl, WriteAlowareContact writeAloware) {
    LinkGhlContact link =
        new LinkGhlContact(ghl, mappings, new FindGhlContact(ghl, phones), writeGhl, plan, phones);
    return new AlowareContactToGhl(
        new ReadAlowareContact(aloware, settings, phones),
        findMapping,
        plan,
        new SyncAlowareContact(link, plan, writeGhl, writeAloware, mappings, phones, clock),
        mappings,
        phones,
        clock);
  }

  private GhlContactToAloware fromGhl(WriteGhlContact writeGhl, WriteAlowareContact writeAloware) {
    LinkAlowareContact link =
        new LinkAlowareContact(
            aloware, mappings, new FindAlowareContact(aloware, phones), writeAloware, phones);
    return new GhlContactToAloware(
        new ReadGhlContact(ghl, phones),
        findMapping,
        plan,
        new SyncGhlContact(link, plan, writeAloware, writeGhl, mappings, phones, clock),
        link,
        new CloseMapping(mappings, clock),
        mappings,
        phones,
        clock);
  }

  public ContactMapping mapping() {
    return mappings.all().get(0);
  }
}
