package df.middleware.routing;

/** The flows of the specification that do something at a vendor. */
public enum Flow {
  /** Flow 1: an Aloware contact was created or updated. */
  ALOWARE_CONTACT_TO_GHL,
  /** Flow 3: a GHL contact was created or updated. */
  GHL_CONTACT_TO_ALOWARE,
  /** A GHL contact was deleted. */
  GHL_CONTACT_DELETED
}
