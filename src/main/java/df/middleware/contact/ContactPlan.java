package df.middleware.contact;

import df.middleware.contact.ContactMerge.Merged;

/** What the merge says that each side should hold, and what it takes to get there. */
record ContactPlan(Merged merged, ContactDifference toGhl, ContactDifference toAloware) {

  boolean isNothing() {
    return toGhl.isNothing() && toAloware.isNothing();
  }
}
