package df.faults.net;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows when a write reaches a vendor, and when the vendor's whole answer has left it. */
public final class VendorWatch implements Watch {
  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");
  private static final String HEAD_END = "\r\n\r\n";

  private final Steps steps;
  private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
  private volatile boolean write;
  private boolean begun;
  private boolean holding;

  public VendorWatch(Steps steps) {
    this.steps = steps;
  }

  @Override
  public void fromClient(byte[] bytes, int length) throws Cut {
    String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    if (text.matches("(?s)(GET|POST|PUT|DELETE) /.*")) {
      write = !text.startsWith("GET");
      begun = false;
      if (write) {
        steps.at(Step.CLAIMED);
      }
    }
  }

  @Override
  public boolean fromServer(byte[] bytes, int length) throws Cut {
    if (!begun) {
      begun = true;
      answer.reset();
      holding = write && steps.isDue(Step.ACTED);
    }
    if (holding) {
      answer.write(bytes, 0, length);
      if (isWhole(answer.toString(StandardCharsets.ISO_8859_1))) {
        steps.strike(Step.ACTED);
      }
    }
    return !holding;
  }

  private static boolean isWhole(String answer) {
    int end = answer.indexOf(HEAD_END);
    if (end < 0) {
      return false;
    }
    Matcher length = LENGTH.matcher(answer.substring(0, end));
    int body = answer.length() - end - HEAD_END.length();
    return length.find() ? body >= Integer.parseInt(length.group(1)) : answer.endsWith("0\r\n\r\n");
  }
}
