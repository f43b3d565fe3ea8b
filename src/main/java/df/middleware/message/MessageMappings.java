package df.middleware.message;

import java.util.Optional;

/** Which message is noted where. Each method is a transaction of its own. */
public interface MessageMappings {

  Optional<MessageMapping> byTextingId(String textingMessageId);

  /** Adds it or changes it; what is known of its notes stays known. */
  void save(MessageMapping mapping);
}
