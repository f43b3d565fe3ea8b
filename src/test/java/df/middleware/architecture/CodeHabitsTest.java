package df.middleware.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static df.middleware.architecture.Places.leavesNamed;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.junit.jupiter.api.Test;

/** Habits that keep the code quiet, testable and portable. */
class CodeHabitsTest {

  @Test
  void nothing_is_printed() {
    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
        .because("what is worth saying goes to the log")
        .check(Places.CLASSES);
  }

  @Test
  void no_old_dates() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Date")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Calendar")
        .because("java.time says what it means")
        .check(Places.CLASSES);
  }

  @Test
  void time_comes_from_a_clock() {
    noClasses()
        .should()
        .callMethodWhere(readsTheMachinesTime())
        .because("a test must be able to set the time")
        .check(Places.CLASSES);
  }

  @Test
  void the_clock_is_made_in_one_place() {
    noClasses()
        .that(not(leavesNamed("wiring")))
        .should()
        .callMethodWhere(
            DescribedPredicate.<JavaMethodCall>describe(
                "makes a clock of the machine",
                call ->
                    call.getTarget().getOwner().getFullName().equals("java.time.Clock")
                        && call.getTarget().getName().startsWith("system")))
        .because("it is injected everywhere else")
        .check(Places.CLASSES);
  }

  @Test
  void one_logging_api() {
    noClasses()
        .that(not(leavesNamed("logging")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.util.logging..",
            "org.slf4j..",
            "org.apache.commons.logging..",
            "org.apache.logging..")
        .because("System.Logger is in every server")
        .check(Places.CLASSES);
  }

  private static DescribedPredicate<JavaMethodCall> readsTheMachinesTime() {
    return DescribedPredicate.describe(
        "reads the machine's time",
        call -> {
          String owner = call.getTarget().getOwner().getFullName();
          String name = call.getName();
          boolean withoutClock =
              call.getTarget().getRawParameterTypes().stream()
                  .noneMatch(it -> it.getFullName().equals("java.time.Clock"));
          return owner.startsWith("java.time.") && name.equals("now") && withoutClock
              || owner.equals("java.lang.System") && name.equals("currentTimeMillis");
        });
  }
}
