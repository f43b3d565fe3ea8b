package df.middleware.event;

import java.util.Locale;

/** The names of texting events that the providers' own names are brought to. */
public final class TextEventName {
  public static final String RECEIVED = "message.received";
  public static final String SENT = "message.sent";
  public static final String DELIVERED = "message.delivered";
  public static final String FAILED = "message.failed";
  public static final String STOP = "optout.stop";
  public static final String START = "optout.start";
  public static final String HELP = "optout.help";
  public static final String CONVERSATION = "conversation.created";
  public static final String UNKNOWN = "unknown";

  private static final String TWILIO_EVENT_STREAM = "com.twilio.messaging.";

  private TextEventName() {}

  /** Our name for a provider's event name; one that we do not know stays as it was sent. */
  static String ofName(String sent) {
    String name = sent.startsWith(TWILIO_EVENT_STREAM) ? lastWords(sent) : sent;
    return switch (NameWords.folded(name)) {
      case "messagereceived",
          "messageinbound",
          "inboundmessage",
          "inboundmessagereceived",
          "smsreceived",
          "smsinbound",
          "inboundsms" ->
          RECEIVED;
      case "messagesent",
          "messageoutbound",
          "outboundmessage",
          "messagesending",
          "smssent",
          "smsoutbound",
          "outboundsms" ->
          SENT;
      case "messagedelivered", "smsdelivered" -> DELIVERED;
      case "messagefailed", "messageundelivered", "smsfailed" -> FAILED;
      default -> ofOtherName(sent);
    };
  }

  private static String ofOtherName(String sent) {
    return switch (NameWords.folded(sent)) {
      case "optoutstop", "optout" -> STOP;
      case "optoutstart", "optin" -> START;
      case "optouthelp" -> HELP;
      case "conversationcreated", "conversationcreate" -> CONVERSATION;
      default -> VendorText.name(sent);
    };
  }

  private static String lastWords(String cloudEventType) {
    return cloudEventType.substring(TWILIO_EVENT_STREAM.length());
  }

  /** Our name for the news that a message has come to this status. */
  static String ofStatus(String status) {
    String word = status.toLowerCase(Locale.ROOT);
    return switch (word) {
      case "received" -> RECEIVED;
      case "sent", "submitted" -> SENT;
      case "delivered" -> DELIVERED;
      case "failed",
          "undelivered",
          "rejected",
          "expired",
          "undeliverable",
          "sending_failed",
          "delivery_failed",
          "delivery_unconfirmed" ->
          FAILED;
      default -> VendorText.name("message." + word);
    };
  }

  static EntityType entityType(String eventName) {
    if (eventName.startsWith("message.")) {
      return EntityType.MESSAGE;
    }
    if (eventName.startsWith("optout.")) {
      return EntityType.OPTOUT;
    }
    return eventName.startsWith("conversation.") ? EntityType.CONVERSATION : EntityType.UNKNOWN;
  }
}
