package df.middleware.reconcile;

/** What a run counts: the keys of {@code reconcile_runs.totals}. */
public enum Count {
  /** Contacts that were compared. */
  CHECKED("checked"),
  /** Contacts that are not as they were last known to be: the sum of the four that follow. */
  DRIFT("drift"),
  /** One side moved and nobody told. */
  MISSED_WEBHOOK("missedWebhook"),
  CHANGED_ON_BOTH_SIDES("changedOnBothSides"),
  /** Gone from a side. */
  DELETED("deleted"),
  /** In GHL, changed since the last run, and nobody mapped it. */
  NEVER_MAPPED("neverMapped"),
  /** Of those with drift: tags put on or taken off in GHL. */
  TAGS("tags"),
  /** Of those with drift: do-not-disturb or do-not-contact switched. */
  OPT_OUTS("optOuts"),
  /** Of those with drift: nothing but a block against text messages, for which no brake is. */
  ONLY_BLOCKS("onlyBlocks"),
  /** Contacts with a field that a side was given and did not keep: no drift, as it stays so. */
  NOT_STORED("notStored"),
  /** Contacts that differ while an event about them is on its way: no drift. */
  UNDERWAY("underway"),
  /** Contacts with drift, in step again by this run. */
  REPAIRED("repaired"),
  /** Contacts that could not be compared, or whose repair a vendor refused. */
  ERRORS("errors"),
  /** Repairs that Aloware's API cannot make. */
  NOT_SUPPORTED("notSupported"),
  /** Contacts that somebody else brought in step before the repair. */
  SETTLED_MEANWHILE("settledMeanwhile"),
  /** Contacts whose repair still waited when the run ended; the ledger goes on with it. */
  WAITING("waiting");

  private final String wireName;

  Count(String wireName) {
    this.wireName = wireName;
  }

  /** The name in tables and the API. */
  public String wireName() {
    return wireName;
  }
}
