package df.middleware.routing;

/** The flows of the specification that do something at a vendor. */
public enum Flow {
  /** Flow 1: an Aloware contact was created or updated. */
  ALOWARE_CONTACT_TO_GHL,
  /** Flow 2: something was told of an Aloware call. */
  ALOWARE_CALL_TO_GHL,
  /** Flow 5: a text message was received or sent. */
  TEXTING_MESSAGE_TO_GHL,
  /** Flow 6: a person wants no more text messages, or wants them again. */
  TEXTING_OPT_OUT_TO_GHL,
  /** GHL's do-not-disturb for text messages was switched. */
  GHL_DND_TO_REGISTRY,
  /** Aloware's do-not-contact was switched. */
  ALOWARE_DNC_TO_REGISTRY,
  /** Flow 4: a GHL tag was put on or taken off. */
  GHL_TAG_TO_ALOWARE_LIST,
  /** Flow 3: a GHL contact was created or updated. */
  GHL_CONTACT_TO_ALOWARE,
  /** A GHL contact was deleted. */
  GHL_CONTACT_DELETED
}
