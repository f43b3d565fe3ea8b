package df.sandbox.control;

import df.sandbox.http.Reply;
import df.sandbox.http.Request;
import java.io.IOException;

/** One subject of the control API; the first step of the path names it. */
interface ControlRoute {

  /**
   * The answer to one request.
   *
   * @throws IllegalArgumentException with a sentence for a person: what was asked makes no sense
   */
  Reply answer(Request request) throws IOException, InterruptedException;
}
