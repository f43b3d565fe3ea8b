package df.middleware.contact;

import df.middleware.vendor.NeedsPerson;
import java.util.Optional;
import java.util.function.Function;

/**
 * One person has one mapping: which of two it is, when a contact that was found has one already.
 */
final class OneMapping {
  private OneMapping() {}

  /**
   * The mapping to go on with: ours, or the one that holds the contact which was found.
   *
   * @param holder who is mapped to the contact that was found, if anybody is
   * @param system where it was found
   * @param found its id there
   * @param otherSide the id on the other side, which must not be two
   */
  static ContactMapping of(
      ContactMapping ours,
      Optional<ContactMapping> holder,
      String system,
      String found,
      Function<ContactMapping, Optional<String>> otherSide) {
    if (holder.isEmpty() || holder.get().id().equals(ours.id())) {
      return ours;
    }
    Optional<String> theirId = otherSide.apply(holder.get());
    Optional<String> ourId = otherSide.apply(ours);
    boolean isAnother = theirId.isPresent() && ourId.isPresent() && !theirId.equals(ourId);
    if (isAnother || ours.isStored()) {
      throw new NeedsPerson(
          "%s contact %s is mapped to contact %s of the other side already, and this is contact %s"
              .formatted(system, found, theirId.orElse("(none)"), ourId.orElse("(without an id)")));
    }
    return holder.get();
  }
}
