package df.middleware.event;

/** What makes a second delivery a duplicate of the first. */
public record DedupeKey(String value, boolean byDelivery) {}
