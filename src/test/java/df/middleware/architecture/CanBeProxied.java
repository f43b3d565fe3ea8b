package df.middleware.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** A class that the container can put a proxy before: Weld refuses any other. */
final class CanBeProxied extends ArchCondition<JavaClass> {
  CanBeProxied() {
    super("can be proxied: not final, an empty constructor, no public field, no final method");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    boolean open = !type.getModifiers().contains(JavaModifier.FINAL);
    boolean makeable =
        type.getConstructors().stream()
            .anyMatch(
                it ->
                    it.getRawParameterTypes().isEmpty()
                        && !it.getModifiers().contains(JavaModifier.PRIVATE));
    boolean closedFields =
        type.getFields().stream()
            .noneMatch(
                it ->
                    it.getModifiers().contains(JavaModifier.PUBLIC)
                        && !it.getModifiers().contains(JavaModifier.STATIC));
    boolean openMethods =
        type.getMethods().stream()
            .noneMatch(
                it ->
                    it.getModifiers().contains(JavaModifier.FINAL)
                        && !it.getModifiers().contains(JavaModifier.PRIVATE)
                        && !it.getModifiers().contains(JavaModifier.STATIC));
    boolean good = open && makeable && closedFields && openMethods;
    events.add(new SimpleConditionEvent(type, good, type.getName() + " cannot be proxied"));
  }
}
