package df.middleware.texting;

import java.util.Optional;

/** Sends text messages through the provider. */
public interface TextingMessages {

  /** {@code TEXTING_FROM_NUMBER}: the sender of messages that name none. */
  Optional<String> usualSender();

  /**
   * {@code POST /messages}, once: a request that may have arrived is never repeated. Takes at most
   * about fifteen seconds, and throws nothing for what the provider or the network does.
   *
   * @param to in E.164
   * @param from in E.164, a short code or a name
   */
  Sending send(String to, String from, String body);
}
