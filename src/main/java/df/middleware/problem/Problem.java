package df.middleware.problem;

/**
 * What a client is told when it does not get what it asked for: RFC 9457.
 *
 * @param type {@code about:blank} where the status says it all, else a URN of ours
 * @param title the same for every problem of that type
 * @param status the HTTP status
 * @param detail a sentence about this case, without personal data and secrets
 */
public record Problem(String type, String title, int status, String detail) {

  /** A problem that its HTTP status describes. */
  public static Problem of(int status, String detail) {
    return new Problem("about:blank", phrase(status), status, detail);
  }

  /** A problem with a name of its own, such as {@code opted-out}. */
  public static Problem named(String name, String title, int status, String detail) {
    return new Problem("urn:df:problem:" + name, title, status, detail);
  }

  private static String phrase(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 406 -> "Not Acceptable";
      case 408 -> "Request Timeout";
      case 409 -> "Conflict";
      case 413 -> "Content Too Large";
      case 414 -> "URI Too Long";
      case 415 -> "Unsupported Media Type";
      case 422 -> "Unprocessable Content";
      case 429 -> "Too Many Requests";
      case 503 -> "Service Unavailable";
      case 504 -> "Gateway Timeout";
      default -> status < 500 ? "Request Refused" : "Internal Server Error";
    };
  }
}
