package df.sandbox.control;

import df.sandbox.http.Fault;
import df.sandbox.http.Faults;
import df.sandbox.http.Reply;
import df.sandbox.http.Request;
import df.sandbox.state.Json;
import java.util.Map;

/** {@code /control/faults}: orders trouble, lists it, takes it all away. */
final class FaultRoutes implements ControlRoute {
  private final Faults faults;

  FaultRoutes(Faults faults) {
    this.faults = faults;
  }

  @Override
  public Reply answer(Request request) {
    switch (request.method()) {
      case "GET" -> {
        return list(200);
      }
      case "POST" -> {
        faults.add(Fault.read(ControlApi.body(request)));
        return list(201);
      }
      case "DELETE" -> {
        faults.clear();
        return Reply.text(204, "text/plain", "");
      }
      default -> throw new IllegalArgumentException("GET, POST or DELETE");
    }
  }

  private Reply list(int status) {
    return Reply.pretty(status, Json.object(Map.of("items", faults.list())));
  }
}
