package df.faults;

import df.faults.part.Plant;

/** One kind of trouble, tried on the running system. */
interface Row {
  /** For {@code -Dfaults.only}. */
  String name();

  Result run(Plant plant, Scale scale) throws Exception;
}
