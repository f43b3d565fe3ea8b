package df.middleware.access.http;

import df.middleware.access.Door;
import df.middleware.problem.Problem;
import df.middleware.problem.Refused;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Optional;

/** Stands at a door: who does not show its secret gets 401. */
final class Guard {
  private Guard() {}

  static void check(Door door, ContainerRequestContext request) {
    if (!door.opensTo(header -> Optional.ofNullable(request.getHeaderString(header)))) {
      throw new Refused(
          Problem.of(401, "The header " + door.header() + " is missing or wrong."),
          Map.of(HttpHeaders.WWW_AUTHENTICATE, "DF-Secret header=\"" + door.header() + "\""));
    }
  }
}
