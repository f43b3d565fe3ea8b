package df.middleware.architecture;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/** {@code SUPPORTS} nowhere; in {@code jpa} only what makes sure of a transaction. */
final class OwnTransactions extends ArchCondition<JavaClass> {
  private static final Set<String> KINDS =
      Set.of("jakarta.transaction.Transactional", "jakarta.ejb.TransactionAttribute");
  private static final Set<String> SURE = Set.of("REQUIRED", "REQUIRES_NEW");

  OwnTransactions() {
    super("have transactions of their own, or none");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    boolean jpa = Places.leavesNamed("jpa").test(type);
    Stream.concat(
            type.getAnnotations().stream(),
            type.getMethods().stream().flatMap(it -> it.getAnnotations().stream()))
        .filter(it -> KINDS.contains(it.getRawType().getName()))
        .map(OwnTransactions::kind)
        .filter(kind -> kind.equals("SUPPORTS") || jpa && !SURE.contains(kind))
        .forEach(
            kind -> events.add(SimpleConditionEvent.violated(type, type.getName() + ": " + kind)));
  }

  private static String kind(JavaAnnotation<?> annotation) {
    return annotation
        .get("value")
        .filter(JavaEnumConstant.class::isInstance)
        .map(it -> ((JavaEnumConstant) it).name())
        .orElse("REQUIRED");
  }
}
