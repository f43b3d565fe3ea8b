package df.middleware.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Stands for an operator's OpenTelemetry collector: takes what the server sends by HTTP. */
final class OtlpCollector {
  private final Set<String> paths = new ConcurrentSkipListSet<>();
  private volatile Received latest =
      new Received(0, ExportMetricsServiceRequest.getDefaultInstance());

  /** The latest values, and how many times there were some. */
  private record Received(int times, ExportMetricsServiceRequest values) {}

  private OtlpCollector() {}

  static OtlpCollector start(int port) throws IOException {
    OtlpCollector collector = new OtlpCollector();
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    server.createContext("/", collector::receive);
    server.start();
    return collector;
  }

  private void receive(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    paths.add(path);
    if (path.equals("/v1/metrics")) {
      latest = new Received(latest.times() + 1, read(exchange));
    }
    exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  /** WildFly packs what it sends. */
  private static ExportMetricsServiceRequest read(HttpExchange exchange) throws IOException {
    try (InputStream body = new GZIPInputStream(exchange.getRequestBody())) {
      return ExportMetricsServiceRequest.parseFrom(body);
    }
  }

  /** Where it was sent anything. */
  Set<String> paths() {
    return paths;
  }

  /**
   * The values as they are now, in the lines that a collector shows to Prometheus: those of the
   * next sending but one, as the next may be under way.
   */
  String metrics() {
    int before = latest.times();
    Running.eventually(() -> assertThat(latest.times()).isGreaterThan(before + 1));
    return latest.values().getResourceMetricsList().stream()
        .flatMap(it -> it.getScopeMetricsList().stream())
        .flatMap(it -> it.getMetricsList().stream())
        .flatMap(OtlpCollector::lines)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> lines(Metric metric) {
    String unit = metric.getUnit().equals("s") ? "_seconds" : "";
    String name = metric.getName().replace('.', '_') + unit;
    return Stream.concat(
        metric.getHistogram().getDataPointsList().stream().flatMap(it -> lines(name, it)),
        metric.getGauge().getDataPointsList().stream().map(it -> line(name, it)));
  }

  private static Stream<String> lines(String name, HistogramDataPoint point) {
    String tags = tags(point.getAttributesList());
    return Stream.of(
        name + "_count" + tags + point.getCount(), name + "_sum" + tags + point.getSum());
  }

  private static String line(String name, NumberDataPoint point) {
    return name + tags(point.getAttributesList()) + point.getAsDouble();
  }

  private static String tags(List<KeyValue> attributes) {
    return attributes.stream()
        .map(it -> it.getKey() + "=\"" + it.getValue().getStringValue() + "\"")
        .collect(Collectors.joining(",", "{", "} "));
  }
}
