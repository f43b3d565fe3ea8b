package df.middleware.schema.flyway;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Migrates the schema before anything else starts. Nodes that start together wait for each other at
 * Flyway's lock in the database; a database that comes a little later than the server is waited
 * for.
 */
@Singleton
@Startup
@DependsOn("SettingsAtStart")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MigrateSchema {
  private static final int RETRIES = 12;
  private static final int LONGEST_PAUSE_SECONDS = 5;

  @Resource(name = "jdbc/df")
  private DataSource database;

  @PostConstruct
  void migrate() {
    Flyway.configure(getClass().getClassLoader())
        .dataSource(database)
        .locations("classpath:db/migration")
        .connectRetries(RETRIES)
        .connectRetriesInterval(LONGEST_PAUSE_SECONDS)
        .load()
        .migrate();
  }
}
