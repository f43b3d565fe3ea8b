package df.middleware.contact;

/**
 * How contacts are merged.
 *
 * @param sourceOfTruth {@code CONTACT_SOURCE_OF_TRUTH}
 * @param customFields {@code CUSTOM_FIELD_MAP}
 */
public record ContactSettings(SourceOfTruth sourceOfTruth, CustomFieldMap customFields) {}
