package df.middleware.call;

/**
 * How calls are noted.
 *
 * @param hasRecordings {@code CALL_RECORDING_IN_NOTES}: a note carries the link to the recording
 */
public record CallSettings(boolean hasRecordings) {}
