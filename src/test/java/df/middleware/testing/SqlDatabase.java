package df.middleware.testing;

import df.middleware.event.Json;
import df.middleware.event.NotJson;
import df.middleware.event.Payload;
import df.middleware.paging.Row;
import df.middleware.paging.Sql;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A PostgreSQL with our tables, for tests that need no server; started once, left to the JVM. */
public final class SqlDatabase {
  private static final EmbeddedPostgres POSTGRES = start();

  private SqlDatabase() {}

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
      Flyway.configure()
          .dataSource(postgres.getPostgresDatabase())
          .locations("classpath:db/migration")
          .load()
          .migrate();
      return postgres;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public static DataSource dataSource() {
    return POSTGRES.getPostgresDatabase();
  }

  /** Runs statements that a test needs, one after the other. */
  public static void run(String sql, Object... parameters) {
    try (Connection connection = dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.execute();
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  /** Runs a search as the application's leaves do, through plain JDBC. */
  public static List<Row> rows(Sql sql) {
    try (Connection connection = dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql.text())) {
      for (int i = 0; i < sql.parameters().size(); i++) {
        statement.setObject(i + 1, sql.parameters().get(i));
      }
      List<Row> rows = new ArrayList<>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          Object[] columns = new Object[found.getMetaData().getColumnCount()];
          for (int i = 0; i < columns.length; i++) {
            columns[i] = found.getObject(i + 1);
          }
          rows.add(new Row(columns));
        }
      }
      return rows;
    } catch (SQLException failure) {
      throw new IllegalStateException(sql.text(), failure);
    }
  }

  /** Reads what jsonb gives, which is always JSON. */
  public static final class StoredJson implements Json {
    @Override
    public Payload read(byte[] utf8) throws NotJson {
      return read(new String(utf8, StandardCharsets.UTF_8));
    }

    @Override
    public Payload read(String text) {
      try (var reader = jakarta.json.Json.createReader(new StringReader(text))) {
        return Payload.of(tree(reader.readValue()));
      }
    }

    @Override
    public String write(Payload value) {
      throw new UnsupportedOperationException("only what is stored is read here");
    }

    private static Object tree(JsonValue value) {
      if (value instanceof JsonObject object) {
        Map<String, Object> fields = new LinkedHashMap<>();
        object.forEach((key, child) -> fields.put(key, tree(child)));
        return fields;
      }
      if (value instanceof JsonArray array) {
        return array.stream().map(StoredJson::tree).toList();
      }
      if (value instanceof JsonNumber number) {
        return number.bigDecimalValue();
      }
      if (value instanceof JsonString string) {
        return string.getString();
      }
      return value == JsonValue.NULL ? null : value == JsonValue.TRUE;
    }
  }
}
