package df.faults.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** The database's roles: who works shows in the rows, and nobody may more than work. */
public final class NodeUsers {
  private static final String COUNT_ENDS =
      """
      CREATE TABLE ends (node text NOT NULL, event uuid NOT NULL);
      CREATE FUNCTION count_end() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
      BEGIN
        INSERT INTO ends VALUES (session_user, NEW.id);
        RETURN NEW;
      END $$;
      CREATE TRIGGER count_end AFTER UPDATE ON webhook_events FOR EACH ROW
        WHEN (NEW.status = 'done' AND OLD.status <> 'done') EXECUTE FUNCTION count_end();
      CREATE TRIGGER count_end AFTER UPDATE ON texting_webhook_events FOR EACH ROW
        WHEN (NEW.status = 'done' AND OLD.status <> 'done') EXECUTE FUNCTION count_end();
      """;

  private final Sql sql;
  private final int port;

  NodeUsers(Sql sql, int port) {
    this.sql = sql;
    this.port = port;
  }

  /**
   * The roles, then the schema by its owner, then what counts who ended which event.
   *
   * @param version of the schema; {@code latest} for ours
   */
  void prepare(Path roles, String version) throws IOException {
    sql.run(ownStatements(Files.readString(roles)));
    migrate(version);
    sql.run(COUNT_ENDS);
  }

  void migrate(String version) {
    Flyway.configure()
        .dataSource("jdbc:postgresql://127.0.0.1:" + port + "/df", "df_owner", "")
        .target(version)
        .load()
        .migrate();
  }

  /** As psql would run them, but for the database, which is there. */
  private static String ownStatements(String script) {
    return script
        .replaceAll("(?m)^--.*$|^\\\\connect.*$", "")
        .replaceAll("CREATE DATABASE df OWNER df_owner.*;", "ALTER DATABASE df OWNER TO df_owner;")
        .replaceAll(":'\\w+'", "'unused'");
  }

  /** A node's user. */
  void add(String name) {
    sql.run("CREATE ROLE " + name + " LOGIN IN ROLE df_application");
  }

  /** How many events each node has ended. */
  public Map<String, Long> ends() {
    Map<String, Long> ends = new LinkedHashMap<>();
    for (List<String> row : sql.rows("SELECT node, count(*) FROM ends GROUP BY 1 ORDER BY 1")) {
      ends.put(row.get(0), Long.parseLong(row.get(1)));
    }
    return ends;
  }

  /** How many events were ended more often than once. */
  public long endedTwice() {
    return sql.number(
        "SELECT count(*) FROM (SELECT event FROM ends GROUP BY 1 HAVING count(*) > 1) twice");
  }
}
