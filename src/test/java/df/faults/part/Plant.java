package df.faults.part;

import df.local.NodeProcess;
import df.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The system under test, running: database, broker, sandbox, proxies, and one node or more. */
public final class Plant implements AutoCloseable {
  private final Path directory;
  private final NodeProcess.Build build;
  private final Kept database;
  private final Kept broker;
  private final Sandbox sandbox;
  private final Network network;
  private final Sql sql;
  private final List<Node> nodes = new CopyOnWriteArrayList<>();

  private Plant(Path directory, NodeProcess.Build build) throws IOException {
    this.directory = directory;
    this.build = build;
    int databasePort = NodeProcess.freePort();
    int brokerPort = NodeProcess.freePort();
    int nodePort = NodeProcess.freePort();
    sql = new Sql("jdbc:postgresql://127.0.0.1:" + databasePort + "/df?user=postgres");
    database = new Kept(new DatabasePart(directory.resolve("postgres"), databasePort));
    broker = new Kept(new BrokerPart(directory.resolve("artemis"), brokerPort));
    sandbox = Sandbox.start(Secrets.ofSandbox(nodePort));
    network = new Network(databasePort, brokerPort, sandbox.controlUrl().getPort());
    database.awaitReady();
    broker.awaitReady();
    addNode(nodePort);
  }

  /** Starts it all, its files below that directory. */
  public static Plant start(Path directory, NodeProcess.Build build) throws IOException {
    return new Plant(directory, build);
  }

  private void addNode(int port) {
    String name = "node-" + (nodes.size() + 1);
    Map<String, String> settings = new HashMap<>(Secrets.ofNode());
    settings.putAll(network.settings());
    settings.put("PORT", String.valueOf(port));
    settings.put(
        "DF_RESOURCE_ADAPTER",
        build.files().resolve("resource-adapter-artemis.rar").toAbsolutePath().toString());
    NodePart part =
        new NodePart(name, build, directory.resolve(name), port, settings, sql::answers);
    Node node = new Node(part, port);
    nodes.add(node);
    node.kept().awaitReady();
  }

  /** Another node on the same database and the same broker. */
  public void addNode() throws IOException {
    addNode(NodeProcess.freePort());
  }

  /** Only the first node is left. */
  public void removeOtherNodes() {
    while (nodes.size() > 1) {
      nodes.remove(nodes.size() - 1).close();
    }
  }

  public List<Node> nodes() {
    return nodes;
  }

  public Node node() {
    return nodes.get(0);
  }

  public Kept database() {
    return database;
  }

  public Kept broker() {
    return broker;
  }

  public Sandbox sandbox() {
    return sandbox;
  }

  public Network network() {
    return network;
  }

  public Sql sql() {
    return sql;
  }

  public void awaitReady() {
    database.awaitReady();
    broker.awaitReady();
    nodes.forEach(node -> node.kept().awaitReady());
  }

  @Override
  public void close() throws IOException {
    nodes.forEach(Node::close);
    network.close();
    broker.close();
    database.close();
    sandbox.close();
  }
}
