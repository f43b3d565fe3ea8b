package df.middleware.message;

/**
 * Where text messages go.
 *
 * @param isSyncedToAloware {@code TEXTING_SYNC_TO_ALOWARE}
 */
public record MessageSettings(boolean isSyncedToAloware) {}
