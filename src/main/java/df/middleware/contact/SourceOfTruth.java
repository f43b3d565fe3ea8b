package df.middleware.contact;

/** {@code CONTACT_SOURCE_OF_TRUTH}: who wins where both systems hold a value. */
public enum SourceOfTruth {
  /** Field by field, by the specification's table. */
  MERGE,
  /** GoHighLevel, in every field that it has. */
  GHL,
  /** Aloware, in every field that it has. */
  ALOWARE
}
