package df.middleware.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.util.Map;
import java.util.function.Function;
import org.flywaydb.core.Flyway;

/**
 * The real PostgreSQL with our tables, once for all tests of a JVM, and the server's JPA provider.
 */
public final class TestDatabase {
  private static final EntityManagerFactory FACTORY = open();

  private TestDatabase() {}

  private static EntityManagerFactory open() {
    try {
      EmbeddedPostgres postgres = EmbeddedPostgres.start();
      String url = postgres.getJdbcUrl("postgres", "postgres");
      Flyway.configure().dataSource(url, "postgres", "").load().migrate();
      return Persistence.createEntityManagerFactory(
          "df",
          Map.of(
              "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
              "jakarta.persistence.jtaDataSource", "",
              "jakarta.persistence.jdbc.driver", "org.postgresql.Driver",
              "jakarta.persistence.jdbc.url", url,
              "jakarta.persistence.jdbc.user", "postgres",
              "jakarta.persistence.jdbc.password", ""));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What the work makes of it, in a transaction of its own. */
  public static <T> T in(Function<EntityManager, T> work) {
    EntityManager entities = FACTORY.createEntityManager();
    try {
      entities.getTransaction().begin();
      // As in the server: reads are part of the transaction from its start
      entities.unwrap(Connection.class);
      T result = work.apply(entities);
      entities.getTransaction().commit();
      return result;
    } finally {
      if (entities.getTransaction().isActive()) {
        entities.getTransaction().rollback();
      }
      entities.close();
    }
  }

  /** Runs a statement. */
  public static void run(String sql) {
    in(entities -> entities.createNativeQuery(sql).executeUpdate());
  }

  /** The one value that a query gives, as text. */
  public static String text(String sql) {
    return String.valueOf(
        TestDatabase.<Object>in(entities -> entities.createNativeQuery(sql).getSingleResult()));
  }
}
