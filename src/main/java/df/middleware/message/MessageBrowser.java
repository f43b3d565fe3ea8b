package df.middleware.message;

import df.middleware.event.Payload;
import df.middleware.paging.Page;
import df.middleware.paging.PageRequest;

/** Looks at the messages that were noted or sent. Each method is a transaction of its own. */
public interface MessageBrowser {
  /** The name of the list of the noted ones, in cursors. */
  String NOTED = "messages";

  /** The name of the list of the sent ones, in cursors. */
  String OUTBOUND = "outbound-messages";

  /** The rows of {@code message_mappings} that match, the newest first, by the columns' names. */
  Page<Payload> noted(MessageFilter filter, PageRequest page);

  /** The rows of {@code outbound_messages} that match, the newest first; never a message's text. */
  Page<Payload> outbound(OutboundFilter filter, PageRequest page);
}
