package df.sandbox.control;

/** What the control API can do, for somebody with curl. */
final class Overview {
  static final String TEXT =
      """
      The vendor sandbox. Everything here is JSON, needs no password, and is for this machine only.

      GET    /control/ghl/contacts?phone=&email=&tags=   what GoHighLevel holds (any field filters)
      GET    /control/{vendor}/{table}/{id}              one of them
      PUT    /control/{vendor}/{table}/{id}              set it as given; no webhook
      POST   /control/{vendor}/{table}                   likewise, with a new id
      DELETE /control/{vendor}/{table}[/{id}]            take one away, or all; no webhook
               tables: ghl/contacts ghl/notes ghl/customFields
                       aloware/contacts aloware/calls aloware/call-lists aloware/messages
                       texting/messages

      POST   /control/person/ghl/contacts[/{id}]         a person edits (or adds) a contact; webhook
      DELETE /control/person/ghl/contacts/{id}           a person deletes it; webhook
      POST   /control/person/ghl/notes[/{id}]            a person writes or edits a note; webhook
      POST   /control/person/aloware/contacts[/{id}]     likewise at Aloware
      POST   /control/person/texting/messages            a person's text arrives: {"from","to","body"}
      POST   /control/aloware/calls/{id}/fan-out         the webhooks of a call:
               {"events":[…],"order":"reversed|shuffled","duplicates":0,"gapMillis":0}, all optional
      POST   /control/send/{vendor}                      this very body as a signed webhook; its answer
      GET    /control/deliveries?vendor=&event=          webhooks sent; DELETE empties

      GET    /control/requests?vendor=&method=&path=     what the vendors were asked; DELETE empties
      POST   /control/faults                             {"vendor","kind":"status|latency|reset|
               reset-after|hang|html|wrong-json|broken-json|rate-limit","method"?,"pathContains"?,
               "status"?,"millis"?,"times"?,"everyNth"?}; GET lists, DELETE ends them
      POST   /control/settings                           rate limits, search lag, echoes, styles,
               dropped fields, webhook targets; GET shows all
      POST   /control/reset                              forget everything, default settings
      """;

  private Overview() {}
}
