package df.middleware.contact;

import df.middleware.synclog.Decision;
import java.util.function.UnaryOperator;

/** One row of the specification's table of conflict resolution. */
@FunctionalInterface
interface FieldRule {

  /** What the merged contact holds in this field, and why. */
  Ruling decide(Sides sides);

  /**
   * A field decided.
   *
   * @param change puts the field's value into the merged contact
   */
  record Ruling(Decision decision, UnaryOperator<CanonicalContact> change) {}
}
