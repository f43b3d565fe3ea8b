package df.middleware.routing;

/** The flows of the specification that do something at a vendor. */
public enum Flow {
  /** Flow 1: an Aloware contact was created or updated. */
  ALOWARE_CONTACT_TO_GHL,
  /** Flow 2: something was told of an Aloware call. */
  ALOWARE_CALL_TO_GHL
}
