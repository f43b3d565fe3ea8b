package df.middleware.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** A class imports its own feature, and features to the left of it, and never another's leaf. */
final class StaysOnTheMap extends ArchCondition<JavaClass> {
  StaysOnTheMap() {
    super("import only the features to the left of their own, and no leaf but their own");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    String feature = Places.feature(type).orElse("");
    if (!Places.EDGES.contains(feature) && !Places.LEFT_OF.containsKey(feature)) {
      events.add(SimpleConditionEvent.violated(type, feature + " is not on the map, see Places"));
    }
    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
      JavaClass target = dependency.getTargetClass().getBaseComponentType();
      if (Places.feature(target).isPresent() && !allowed(type, feature, target)) {
        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
      }
    }
  }

  private static boolean allowed(JavaClass type, String feature, JavaClass target) {
    if (type.getPackageName().equals(target.getPackageName())) {
      return true;
    }
    String other = Places.feature(target).orElse("");
    if (Places.EDGES.contains(feature)) {
      return other.equals(feature) || !Places.isLeaf(target);
    }
    Set<String> left = Places.LEFT_OF.getOrDefault(feature, Set.of());
    return !Places.isLeaf(target) && (other.equals(feature) || left.contains(other));
  }
}
