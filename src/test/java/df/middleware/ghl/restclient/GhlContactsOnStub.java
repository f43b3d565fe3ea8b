package df.middleware.ghl.restclient;

import df.middleware.ghl.GhlContacts;
import df.middleware.ghl.GhlSettings;
import df.middleware.vendor.FakeBudget;
import df.middleware.vendor.PlainJson;
import df.middleware.vendor.StubVendor;
import df.middleware.vendor.VendorTurn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** The client of GHL's contacts, talking to a stub. */
abstract class GhlContactsOnStub {
  static final String CONTACT = "{\"contact\":{\"id\":\"c1\",\"email\":\"a@example.com\"}}";

  final StubVendor ghl = new StubVendor();
  final FakeBudget budget = new FakeBudget();
  final MovableClock clock = new MovableClock();
  final GhlContacts contacts = contacts(Optional.of("pit-1"), Optional.of("loc1"));

  GhlContacts contacts(Optional<String> key, Optional<String> location) {
    GhlSettings settings = new GhlSettings(ghl.address(), key, location);
    PlainJson json = new PlainJson();
    GhlGateway gateway =
        new GhlGateway(settings, new VendorTurn(budget, new FakeBudget()), json, clock);
    return new RestGhlContacts(settings, new TestConnection(settings), gateway, json, clock);
  }

  static final class MovableClock extends Clock {
    Instant now = Instant.parse("2026-11-20T12:00:00Z");

    void passes(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @AfterEach
  void close() {
    ghl.close();
  }
}
