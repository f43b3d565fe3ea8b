package df.middleware.ghl.restclient;

import df.middleware.vendor.ReplyRules;
import df.middleware.vendor.VendorReply;

/** How GoHighLevel says that it has no such contact or note: 404, and also 400. */
final class Absence {
  private static final String WORDS = "(?is)(contact|note)\\b.*\\bnot found\\b.*";

  private Absence() {}

  static boolean isSaidBy(VendorReply reply, ReplyRules rules) {
    boolean saysSo =
        reply.status() == 400
            && rules
                .errorBody(reply)
                .text("message")
                .filter(said -> said.matches(WORDS))
                .isPresent();
    return reply.status() == 404 || saysSo;
  }
}
