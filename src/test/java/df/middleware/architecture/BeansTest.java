package df.middleware.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.base.DescribedPredicate.or;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static df.middleware.architecture.Places.leaves;
import static df.middleware.architecture.Places.leavesNamed;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the container's classes must be like, so that both servers take them. */
@AnalyzeClasses(packages = Places.BASE, importOptions = ImportOption.DoNotIncludeTests.class)
class BeansTest {
  private static final DescribedPredicate<JavaClass> NORMAL_SCOPED =
      or(
              annotatedWith("jakarta.enterprise.context.ApplicationScoped"),
              annotatedWith("jakarta.enterprise.context.RequestScoped"),
              annotatedWith("jakarta.enterprise.context.SessionScoped"),
              annotatedWith("jakarta.transaction.TransactionScoped"))
          .forSubtype();

  @ArchTest
  static final ArchRule normal_scoped_beans_live_in_leaves =
      classes()
          .that(NORMAL_SCOPED)
          .should(be(leaves()))
          .because("a proxied class needs concessions to the container");

  @ArchTest
  static final ArchRule normal_scoped_beans_can_be_proxied =
      classes()
          .that(NORMAL_SCOPED)
          .should(new CanBeProxied())
          .because("it fails here, not at deployment");

  @ArchTest
  static final ArchRule entities_stay_in_their_leaf =
      classes()
          .that()
          .areAnnotatedWith("jakarta.persistence.Entity")
          .should()
          .notBePublic()
          .andShould(be(leavesNamed("jpa")))
          .allowEmptyShould(true)
          .because("rules know no lazy or detached state");

  @ArchTest
  static final ArchRule entities_use_standard_persistence_only =
      classes()
          .that()
          .areAnnotatedWith("jakarta.persistence.Entity")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "jakarta.persistence..", "org.jspecify..", "df.middleware..")
          .allowEmptyShould(true)
          .because("the mapping does not tie us to one provider");

  @ArchTest
  static final ArchRule transactions_are_never_borrowed =
      classes()
          .should(new OwnTransactions())
          .because("a pooled connection leaks outside of a transaction on some providers");

  @ArchTest
  static final ArchRule listeners_are_named_and_placed_as_such =
      classes()
          .that()
          .implement("jakarta.jms.MessageListener")
          .should()
          .haveSimpleNameEndingWith("Listener")
          .andShould(be(leavesNamed("jms")))
          .allowEmptyShould(true)
          .because("the edges are thin and easily found");

  @ArchTest
  static final ArchRule messaging_touches_no_database_and_no_vendor =
      noClasses()
          .that(leavesNamed("jms"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.persistence..", "df.middleware.ghl..", "df.middleware.aloware..")
          .allowEmptyShould(true)
          .because("a listener hands on an id and nothing else");

  @ArchTest
  static final ArchRule only_leaves_start_with_the_server =
      noClasses()
          .that(not(leaves()))
          .should()
          .beAnnotatedWith("jakarta.ejb.Startup")
          .because("roots run without a server");
}
