package df.middleware.webhook.http;

/** Deliveries and answers as the description of the API shows them. */
final class Examples {
  static final String STORED =
      "{\"success\":true,\"eventId\":\"0b7d7e1c-8f0a-4f2c-9a55-1f4a3c1f7a10\","
          + "\"status\":\"pending\"}";

  static final String ALOWARE =
      "{\"event\":\"ContactCreated\",\"body\":{\"id\":150000001,"
          + "\"phone_number\":\"+12025550142\",\"first_name\":\"Jane\"}}";

  static final String GHL =
      "{\"type\":\"ContactUpdate\",\"locationId\":\"ve9EPM428h8vShlRW1KT\","
          + "\"id\":\"ocQHyuzHvysMo5N5VsXc\",\"phone\":\"+12025550142\"}";

  static final String TEXTING =
      "{\"type\":\"message.received\",\"message\":{\"id\":\"msg-4711\",\"from\":\"+12025550142\","
          + "\"to\":\"+12025550100\",\"body\":\"STOP\"}}";

  private Examples() {}
}
