package df.middleware.inbox.http;

/** Answers as the description of the API shows them. */
final class Examples {
  static final String ITEM =
      """
      {"id":"0b7d7e1c-8f0a-4f2c-9a55-1f4a3c1f7a10","source":"aloware","eventType":"ContactCreated",
      "entityType":"contact","entityId":"150000001","status":"pending","outcome":null,"attempts":0,
      "receivedAt":"2026-11-20T18:30:00.123456Z","processedAt":null,"nextAttemptAt":null,
      "errorMessage":null,"traceId":"4bf92f3577b34da6a3ce929d0e0e4736"}\
      """;

  static final String PAGE = "{\"items\":[" + ITEM + "],\"total\":1,\"nextCursor\":null}";

  static final String DETAIL =
      """
      {"id":"0b7d7e1c-8f0a-4f2c-9a55-1f4a3c1f7a10","source":"aloware","eventType":"ContactCreated",
      "entityType":"contact","entityId":"150000001","status":"done","outcome":"synced","attempts":1,
      "receivedAt":"2026-11-20T18:30:00.123456Z","processedAt":"2026-11-20T18:30:00.48Z",
      "nextAttemptAt":null,"errorMessage":null,"traceId":"4bf92f3577b34da6a3ce929d0e0e4736",
      "payload":{"event":"ContactCreated","body":{"id":150000001,"phone_number":"+1******0142",
      "first_name":"***"}},"syncLog":[]}\
      """;

  static final String STATS =
      """
      {"counts":{"aloware":{"pending":2,"processing":1,"done":4711,"error":0},
      "ghl":{"pending":0,"processing":0,"done":815,"error":1},
      "texting":{"pending":0,"processing":0,"done":42,"error":0}},"oldestPendingSeconds":1,
      "queues":{"df.aloware":{"depth":3,"paused":false},"df.ghl":{"depth":0,"paused":false},
      "df.texting":{"depth":0,"paused":false}},"deadLetters":1}\
      """;

  static final String PAUSED = "{\"queue\":\"df.ghl\",\"paused\":true}";

  static final String RESUMED = "{\"queue\":\"df.ghl\",\"paused\":false}";

  static final String ENQUEUED = "{\"enqueued\":2,\"totalPending\":5}";

  static final String SYNC = "{\"eventId\":\"0b7d7e1c-8f0a-4f2c-9a55-1f4a3c1f7a10\"}";

  private Examples() {}
}
