package df.sandbox.control;

import df.sandbox.http.Reply;
import df.sandbox.http.Request;
import df.sandbox.state.Vendor;
import df.sandbox.webhook.Courier;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;

/** {@code POST /control/send/{vendor}}: sends that very body to the middleware, signed. */
final class SendRoutes implements ControlRoute {
  private final Courier courier;

  SendRoutes(Courier courier) {
    this.courier = courier;
  }

  @Override
  public Reply answer(Request request) throws InterruptedException {
    if (!request.is("POST", 2)) {
      throw new IllegalArgumentException("POST /control/send/{aloware|ghl|texting}");
    }
    Vendor vendor = ControlApi.vendor(request.path().get(1));
    URI target =
        courier
            .targets()
            .of(vendor)
            .orElseThrow(
                () -> new IllegalArgumentException("no target is set for " + vendor.word()));
    try {
      HttpResponse<String> answer = courier.post(vendor, target, request.body());
      String type = answer.headers().firstValue("Content-Type").orElse("text/plain");
      return Reply.text(answer.statusCode(), type, answer.body());
    } catch (IOException away) {
      return ControlApi.problem(502, target + " does not answer: " + away.getMessage());
    }
  }
}
