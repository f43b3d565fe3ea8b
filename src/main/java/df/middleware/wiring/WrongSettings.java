package df.middleware.wiring;

import java.util.List;

/** The settings do not allow a start; the message has one sentence, on its own line, for each. */
public final class WrongSettings extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> sentences;

  public WrongSettings(List<String> sentences) {
    super(String.join("\n", sentences));
    this.sentences = List.copyOf(sentences);
  }

  /** What is wrong, a sentence each, fit to be shown to anybody. */
  public List<String> sentences() {
    return sentences;
  }
}
