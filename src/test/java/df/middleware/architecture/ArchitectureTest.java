package df.middleware.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static df.middleware.architecture.Places.leaves;
import static df.middleware.architecture.Places.roots;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the packages lean on each other. */
class ArchitectureTest {
  private static final DescribedPredicate<JavaClass> DEPENDENT =
      annotatedWith("jakarta.enterprise.context.Dependent").forSubtype();

  private static final List<String> PLAIN_JAVA =
      List.of(
          "java.lang..",
          "java.io..",
          "java.math..",
          "java.net",
          "java.nio..",
          "java.security..",
          "java.text..",
          "java.time..",
          "java.util..",
          "javax.crypto..",
          "org.jspecify..",
          "com.google.i18n.phonenumbers..",
          "df.middleware..");

  private static String[] plainJavaAnd(String... more) {
    return Stream.concat(PLAIN_JAVA.stream(), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void the_packages_of_the_map_have_classes() {
    assertThat(
            List.of(
                "event",
                "problem",
                "problem.http",
                "access",
                "access.http",
                "synclog",
                "vendor",
                "ghl",
                "aloware",
                "routing",
                "contact",
                "call",
                "call.jpa",
                "texting",
                "optout",
                "message",
                "health",
                "wiring"))
        .as("a rule without subjects proves nothing")
        .allMatch(
            name -> !Places.CLASSES.getPackage(Places.BASE + "." + name).getClasses().isEmpty());
  }

  @Test
  void rules_records_and_ports_are_plain_java() {
    classes()
        .that(roots())
        .and(not(DEPENDENT))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(plainJavaAnd())
        .because("rules run without a server")
        .check(Places.CLASSES);
  }

  @Test
  void handlers_know_injection_and_nothing_else_of_the_server() {
    classes()
        .that(roots())
        .and(DEPENDENT)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(plainJavaAnd("jakarta.inject..", "jakarta.enterprise.context.."))
        .allowEmptyShould(true)
        .because("handlers run in plain JUnit")
        .check(Places.CLASSES);
  }

  @Test
  void no_root_uses_a_leaf() {
    noClasses()
        .that(roots())
        .should()
        .dependOnClassesThat(leaves())
        .because("adapters can be replaced, and beans meet through ports")
        .check(Places.CLASSES);
  }

  @Test
  void features_have_no_cycles() {
    slices()
        .matching(Places.BASE + ".(*)..")
        .should()
        .beFreeOfCycles()
        .because("features can be read one at a time")
        .check(Places.CLASSES);
  }

  @Test
  void every_import_goes_to_the_left() {
    classes()
        .should(new StaysOnTheMap())
        .because("the map of the packages stays true")
        .check(Places.CLASSES);
  }

  @Test
  void the_application_knows_nothing_of_its_local_run() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("df.local..", "df.sandbox..", "df.broker..")
        .because("the sandbox and the embedded parts never go into the WAR")
        .check(Places.CLASSES);
  }
}
