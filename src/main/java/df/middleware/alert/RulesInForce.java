package df.middleware.alert;

import java.util.Collection;
import java.util.Set;

/** Which rules of the quarantine still hold. */
@FunctionalInterface
public interface RulesInForce {

  /** Those of these rules, by id, that are in force; a transaction of its own. */
  Set<String> of(Collection<String> ids);
}
