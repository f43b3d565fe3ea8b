package df.faults;

import df.sandbox.http.Fault.Kind;
import df.sandbox.state.Json;
import df.sandbox.state.Vendor;
import java.util.List;
import java.util.function.UnaryOperator;

/** The rows in which the vendors answer what they should not. */
final class VendorTroubles {
  private VendorTroubles() {}

  static List<Row> rows() {
    return List.of(
        answers("vendor-500", "vendors answer 500", Kind.STATUS, 2),
        answers("vendor-429", "vendors answer 429", Kind.RATE_LIMIT, 4),
        LoadRow.trouble(
            "vendor-429-retry-after",
            "vendors answer 429 with Retry-After",
            ordered(Kind.RATE_LIMIT_FOR, 6, it -> it.withMillis(3_000))),
        LoadRow.trouble(
            "vendor-hang", "vendors hang", ordered(Kind.HANG, 6, it -> it.withMillis(60_000))),
        answers("vendor-reset", "vendors reset before they act", Kind.RESET, 2),
        answers("vendor-reset-after", "vendors reset after they acted", Kind.RESET_AFTER, 3),
        answers("vendor-html", "vendors answer HTML with 200", Kind.HTML, 3),
        answers("vendor-wrong-json", "vendors answer wrong JSON with 200", Kind.WRONG_JSON, 3),
        answers("vendor-broken-json", "vendors answer broken JSON with 200", Kind.BROKEN_JSON, 3),
        LoadRow.trouble("vendor-drops", "GHL accepts a field and does not store it", dropping()));
  }

  private static LoadRow answers(String name, String words, Kind kind, int everyNth) {
    return LoadRow.trouble(name, words, ordered(kind, everyNth, it -> it));
  }

  private static Fault ordered(
      Kind kind, int everyNth, UnaryOperator<df.sandbox.http.Fault> detail) {
    return new Lasting(
        scene -> {
          for (Vendor vendor : Vendor.values()) {
            scene
                .plant()
                .sandbox()
                .fault(detail.apply(df.sandbox.http.Fault.of(vendor, kind)).withEveryNth(everyNth));
          }
        },
        scene -> scene.plant().sandbox().struck());
  }

  /** The city, which every contact from Aloware has. */
  private static Fault dropping() {
    return new Lasting(
        scene ->
            scene
                .plant()
                .sandbox()
                .behaviour()
                .change(Json.object("{\"ghlDroppedFields\":[\"city\"]}")),
        scene -> scene.plant().sandbox().requests(Vendor.GHL).size());
  }
}
