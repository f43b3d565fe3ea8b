package df.middleware.wiring;

import df.middleware.access.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where the Artemis broker is, or its live and backup nodes are, and as whom to connect.
 *
 * @param url as the client takes it
 * @param highlyAvailable {@code ha=true}: the client moves to another node when one fails
 */
public record BrokerAddress(
    String url,
    List<Node> nodes,
    boolean highlyAvailable,
    Optional<String> user,
    Secrets passwords) {
  private static final Pattern LIST = Pattern.compile("\\(([^()]+)\\)(\\?[^()]*)?");
  private static final Pattern NODE =
      Pattern.compile("(tcp|ssl)://([\\w.-]+|\\[[0-9a-fA-F:.]+]):([0-9]{1,5})/?(?:\\?([^?]*))?");

  /** Else the client takes the server's trust store, which a system property names. */
  private static final String OWN_TRUST_STORE = "forceSSLParameters=true";

  /**
   * One broker.
   *
   * @param parameters of its connection, {@code sslEnabled=true}
   */
  public record Node(String host, int port, List<String> parameters) {
    private static final String NETTY =
        "org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory";

    String url() {
      String query = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
      return "tcp://" + host + ":" + port + query;
    }

    String resourceAdapterParameters() {
      String bareHost = host.replaceAll("[\\[\\]]", "");
      List<String> all = new ArrayList<>(List.of("host=" + bareHost, "port=" + port));
      all.addAll(parameters);
      return String.join(";", all);
    }
  }

  /** Reads one address or a list; {@link IllegalArgumentException} for anything else. */
  static BrokerAddress parse(String text) {
    Matcher list = LIST.matcher(text);
    boolean isList = list.matches();
    String options = isList ? Optional.ofNullable(list.group(2)).orElse("") : "";
    List<Node> nodes =
        Parsers.list(isList ? list.group(1) : text).stream().map(BrokerAddress::node).toList();
    Parsers.require(!nodes.isEmpty());
    boolean ha = options.contains("ha=true") || nodes.get(0).parameters().contains("ha=true");
    String urls = nodes.stream().map(Node::url).collect(Collectors.joining(","));
    String url = isList || nodes.size() > 1 ? "(" + urls + ")" + options : urls;
    return new BrokerAddress(url, nodes, ha, Optional.empty(), Secrets.none());
  }

  private static Node node(String text) {
    Matcher node = NODE.matcher(text);
    Parsers.require(node.matches());
    List<String> parameters = new ArrayList<>();
    if (node.group(1).equals("ssl")) {
      parameters.add("sslEnabled=true");
    }
    for (String parameter : Optional.ofNullable(node.group(4)).orElse("").split("[&;]", -1)) {
      if (!parameter.isEmpty()) {
        parameters.add(parameter);
      }
    }
    if (parameters.stream().anyMatch(it -> it.startsWith("trustStorePath="))) {
      parameters.add(OWN_TRUST_STORE);
    }
    return new Node(node.group(2), Parsers.port(node.group(3)), List.copyOf(parameters));
  }

  BrokerAddress as(Optional<String> itsUser, Secrets itsPasswords) {
    return new BrokerAddress(url, nodes, highlyAvailable, itsUser, itsPasswords);
  }

  /** {@code ConnectorClassName} of the resource adapter: one for each node. */
  public String connectorClassNames() {
    return nodes.stream().map(node -> Node.NETTY).collect(Collectors.joining(","));
  }

  /** {@code ConnectionParameters} of the resource adapter: {@code host=a;port=1,host=b;port=2}. */
  public String connectionParameters() {
    return nodes.stream().map(Node::resourceAdapterParameters).collect(Collectors.joining(","));
  }

  /** Says no parameters: some of them are passwords of key stores. */
  @Override
  public String toString() {
    return nodes.stream().map(it -> it.host() + ":" + it.port()).toList().toString();
  }
}
