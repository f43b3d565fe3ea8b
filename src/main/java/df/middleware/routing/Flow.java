package df.middleware.routing;

/** The flows of the specification that do something at a vendor. */
public enum Flow {
  /** Flow 1: an Aloware contact was created or updated. */
  ALOWARE_CONTACT_TO_GHL,
  /** Flow 4: a GHL tag was put on or taken off. */
  GHL_TAG_TO_ALOWARE_LIST
}
