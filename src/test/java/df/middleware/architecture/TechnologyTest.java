package df.middleware.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static df.middleware.architecture.Places.leaves;
import static df.middleware.architecture.Places.leavesNamed;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** One place per technology: the leaf that has its name. */
@AnalyzeClasses(packages = Places.BASE, importOptions = ImportOption.DoNotIncludeTests.class)
class TechnologyTest {

  @ArchTest static final ArchRule messaging = only(leavesNamed("jms", "health"), "jakarta.jms..");

  @ArchTest static final ArchRule persistence = only(leavesNamed("jpa"), "jakarta.persistence..");

  @ArchTest
  static final ArchRule sql = only(leavesNamed("jpa", "health"), "java.sql..", "javax.sql..");

  @ArchTest static final ArchRule schema = only(leavesNamed("jpa", "wiring"), "org.flywaydb..");

  @ArchTest
  static final ArchRule rest =
      only(leavesNamed("http", "restclient"), "jakarta.ws.rs..", "java.net.http..");

  @ArchTest static final ArchRule servlets = only(leavesNamed("http"), "jakarta.servlet..");

  @ArchTest static final ArchRule json = only(leaves(), "jakarta.json..");

  @ArchTest
  static final ArchRule configuration =
      only(leavesNamed("wiring"), "org.eclipse.microprofile.config..");

  @ArchTest
  static final ArchRule rest_client_and_fault_tolerance =
      only(
          leavesNamed("restclient"),
          "org.eclipse.microprofile.rest.client..",
          "org.eclipse.microprofile.faulttolerance..");

  @ArchTest
  static final ArchRule health = only(leavesNamed("health"), "org.eclipse.microprofile.health..");

  @ArchTest
  static final ArchRule descriptions =
      only(leavesNamed("http"), "org.eclipse.microprofile.openapi..");

  @ArchTest static final ArchRule management = only(leavesNamed("jmx"), "javax.management..");

  @ArchTest
  static final ArchRule enterprise_beans =
      only(leavesNamed("jms", "timer", "jpa", "jmx", "wiring"), "jakarta.ejb..");

  @ArchTest
  static final ArchRule transactions =
      only(leavesNamed("jpa", "jms", "http", "timer", "jmx"), "jakarta.transaction..");

  @ArchTest
  static final ArchRule no_provider_or_server =
      only(
          DescribedPredicate.alwaysFalse(),
          "org.hibernate..",
          "org.eclipse.persistence..",
          "org.glassfish..",
          "org.jboss..",
          "fish.payara..",
          "org.wildfly..",
          "org.apache.activemq..");

  private static ArchRule only(DescribedPredicate<JavaClass> places, String... packages) {
    return noClasses()
        .that(not(places))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages)
        .because("each technology has one place, and the WAR runs on more than one server");
  }
}
