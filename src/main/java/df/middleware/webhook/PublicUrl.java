package df.middleware.webhook;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The spellings of one address that a sender may have signed. */
final class PublicUrl {
  private static final Pattern URL =
      Pattern.compile("(https?)://([^/?#:]+|\\[[^\\]/]*\\])(:\\d+)?(.*)", Pattern.DOTALL);

  private PublicUrl() {}

  /** As it is, with the scheme's own port, and without a port. */
  static List<String> spellings(String url) {
    Matcher parts = URL.matcher(url);
    if (!parts.matches()) {
      return List.of(url);
    }
    String host = parts.group(1) + "://" + parts.group(2);
    String port = parts.group(1).equals("https") ? ":443" : ":80";
    return Stream.of(url, host + port + parts.group(4), host + parts.group(4)).distinct().toList();
  }
}
