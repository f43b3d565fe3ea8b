package df.middleware.contact;

import static org.assertj.core.api.Assertions.assertThat;

import df.middleware.aloware.AlowareContacts.Style;
import df.middleware.event.Event;
import df.middleware.event.Payload;
import org.junit.jupiter.api.Test;

/** An echo ends without a look at what holds now: an edit that waits before it is not carried. */
class EchoCarriesNobodyTest {

  @Test
  void of_our_write_to_ghl_that_comes_after_an_edit_there() {
    AlowareContactFlow flow = AlowareContactFlow.webhookStyle();
    flow.tell(flow.jane());
    GhlContactFlow inGhl = GhlContactFlow.in(Style.WEBHOOK, SourceOfTruth.MERGE);
    String id = flow.ghl.ids().iterator().next();
    Event echo = inGhl.event(flow.ghl.webhook("ContactCreate", id));
    flow.ghl.edit(id, "lastName", "Lovelace-King");

    assertThat(flow.systems.fromGhl.handle(echo).carriesOthers()).isFalse();
  }

  @Test
  void of_our_write_to_aloware_that_comes_after_an_edit_there() {
    GhlContactFlow flow = GhlContactFlow.webhookStyle();
    flow.tell(flow.jane());
    Payload echo = flow.aloware.webhook(flow.alowareId());
    flow.aloware.edit(flow.alowareId(), "last_name", "Lovelace-King");

    assertThat(new AlowareContactFlow(flow.systems).tell(echo).carriesOthers()).isFalse();
    assertThat(flow.alowareTells(flow.alowareId()).carriesOthers()).isTrue();
  }
}
