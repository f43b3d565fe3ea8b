package df.faults.part;

import df.local.NodeProcess;
import df.local.OwnParts;
import df.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Two nodes that share a PostgreSQL and a pair of Artemis, set up as {@code server-config} says:
 * each node is a user of its own that may work with rows and nothing else.
 */
public final class Cluster implements AutoCloseable {
  private static final int NODES = 2;

  private final Path directory;
  private final Release release;
  private final int databasePort;
  private final Kept database;
  private final BrokerPair brokers;
  private final Sandbox sandbox;
  private final Sql sql;
  private final NodeUsers users;
  private final List<Node> nodes = new CopyOnWriteArrayList<>();

  private Cluster(Path directory, NodeProcess.Build build, Path serverConfig, Path login)
      throws IOException {
    this.directory = directory;
    release = Release.first(build, directory);
    databasePort = NodeProcess.freePort();
    int firstPort = NodeProcess.freePort();
    sql = new Sql("jdbc:postgresql://127.0.0.1:" + databasePort + "/df?user=postgres");
    users = new NodeUsers(sql, databasePort);
    database = new Kept(new DatabasePart(directory.resolve("postgres"), databasePort));
    sandbox = Sandbox.start(Secrets.ofSandbox(firstPort));
    brokers =
        BrokerPair.start(serverConfig.resolve("artemis"), login, directory.resolve("artemis"));
    database.awaitReady();
    users.prepare(serverConfig.resolve("postgresql/roles.sql"), release.schema());
    for (int i = 1; i <= NODES; i++) {
      nodes.add(node("node_" + i, i == 1 ? firstPort : NodeProcess.freePort()));
    }
    nodes.forEach(node -> node.kept().awaitReady());
  }

  /**
   * Starts it all.
   *
   * @param directory for its files
   * @param serverConfig {@code server-config}
   * @param login the brokers' users
   */
  public static Cluster start(
      Path directory, NodeProcess.Build build, Path serverConfig, Path login) throws IOException {
    return new Cluster(directory, build, serverConfig, login);
  }

  private Node node(String name, int port) {
    users.add(name);
    Map<String, String> settings = new LinkedHashMap<>(Secrets.ofNode());
    settings.keySet().removeIf(it -> it.startsWith("DF_BROKER") || it.startsWith("DF_JDBC"));
    settings.put("PORT", String.valueOf(port));
    settings.put("DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + databasePort + "/df");
    settings.put("DATABASE_USER", name);
    settings.put("ARTEMIS_URL", brokers.url());
    settings.put("ARTEMIS_USER", "df");
    settings.put("ARTEMIS_PASSWORD", "doors:=bells");
    settings.put("GHL_BASE_URL", sandbox.ghlBaseUrl().toString());
    settings.put("ALOWARE_BASE_URL", sandbox.alowareBaseUrl().toString());
    settings.put("TEXTING_BASE_URL", sandbox.textingBaseUrl().toString());
    settings.put("RECONCILE_SCHEDULE", System.getProperty("cluster.reconcile", "*/2 * * * *"));
    Map<String, String> environment = OwnParts.environment(settings, release.deployed().files());
    return new Node(
        new NodePart(
            name, release.deployed(), directory.resolve(name), port, environment, sql::answers),
        port);
  }

  /** What a rolling update begins with, while all nodes work: the schema, and the new WAR. */
  public void update() throws IOException {
    release.update();
    users.migrate(release.schema());
  }

  public List<Node> nodes() {
    return nodes;
  }

  public BrokerPair brokers() {
    return brokers;
  }

  public Sandbox sandbox() {
    return sandbox;
  }

  public Sql sql() {
    return sql;
  }

  public NodeUsers users() {
    return users;
  }

  @Override
  public void close() throws IOException {
    nodes.forEach(Node::close);
    brokers.close();
    database.close();
    sandbox.close();
  }
}
