package df.middleware.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static df.middleware.architecture.Places.leaves;
import static df.middleware.architecture.Places.leavesNamed;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** One place per technology: the leaf that has its name. */
class TechnologyTest {

  @Test
  void messaging() {
    only(leavesNamed("jms", "health"), "jakarta.jms..").check(Places.CLASSES);
  }

  @Test
  void persistence() {
    only(leavesNamed("jpa"), "jakarta.persistence..").check(Places.CLASSES);
  }

  @Test
  void sql() {
    only(leavesNamed("jpa", "flyway", "health"), "java.sql..", "javax.sql..").check(Places.CLASSES);
  }

  @Test
  void schema() {
    only(leavesNamed("flyway"), "org.flywaydb..").check(Places.CLASSES);
  }

  @Test
  void rest() {
    only(leavesNamed("http", "restclient"), "jakarta.ws.rs..", "java.net.http..")
        .check(Places.CLASSES);
  }

  @Test
  void servlets() {
    only(leavesNamed("http"), "jakarta.servlet..").check(Places.CLASSES);
  }

  @Test
  void json() {
    only(leaves(), "jakarta.json..").check(Places.CLASSES);
  }

  @Test
  void configuration() {
    only(leavesNamed("wiring"), "org.eclipse.microprofile.config..").check(Places.CLASSES);
  }

  @Test
  void rest_client_and_fault_tolerance() {
    only(
            leavesNamed("restclient"),
            "org.eclipse.microprofile.rest.client..",
            "org.eclipse.microprofile.faulttolerance..")
        .check(Places.CLASSES);
  }

  @Test
  void health() {
    only(leavesNamed("health"), "org.eclipse.microprofile.health..").check(Places.CLASSES);
  }

  @Test
  void descriptions() {
    only(leavesNamed("http"), "org.eclipse.microprofile.openapi..").check(Places.CLASSES);
  }

  @Test
  void measuring() {
    only(leavesNamed("metrics"), "org.eclipse.microprofile.metrics..").check(Places.CLASSES);
    only(leavesNamed("telemetry"), "io.opentelemetry..").check(Places.CLASSES);
  }

  @Test
  void management() {
    only(leavesNamed("jmx"), "javax.management..").check(Places.CLASSES);
  }

  @Test
  void enterprise_beans() {
    only(leavesNamed("jms", "timer", "jpa", "jmx", "flyway", "wiring"), "jakarta.ejb..")
        .check(Places.CLASSES);
  }

  @Test
  void transactions() {
    only(leavesNamed("jpa", "jms", "http", "timer", "jmx"), "jakarta.transaction..")
        .check(Places.CLASSES);
  }

  @Test
  void no_provider_or_server() {
    only(
            DescribedPredicate.alwaysFalse(),
            "org.hibernate..",
            "org.eclipse.persistence..",
            "org.glassfish..",
            "org.jboss..",
            "fish.payara..",
            "org.wildfly..",
            "org.apache.activemq..")
        .check(Places.CLASSES);
  }

  private static ArchRule only(DescribedPredicate<JavaClass> places, String... packages) {
    return noClasses()
        .that(not(places))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages)
        .because("each technology has one place, and the WAR runs on more than one server");
  }
}
