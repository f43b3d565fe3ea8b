package df.middleware.quarantine.http;

/** Requests and answers as the description of the API shows them. */
final class Examples {
  static final String RULE =
      """
      {"id":"7c9e6679-7425-40de-944b-e07fc1f90ae7","kind":"contact","value":"150000001",
      "source":"aloware","reason":"asked for it","expiresAt":null,
      "createdAt":"2026-11-20T18:30:00.410Z"}\
      """;

  static final String PAGE = "{\"items\":[" + RULE + "],\"total\":1,\"nextCursor\":null}";

  static final String ASKED =
      "{\"kind\":\"contact\",\"value\":\"150000001\",\"source\":\"aloware\","
          + "\"reason\":\"asked for it\"}";

  static final String REASON = "{\"reason\":\"asked for it\"}";

  private Examples() {}
}
