/**
 * Quarantine: events, contacts, phones and types of events that an operator has had left alone; an
 * event that falls under a rule ends without any call of a vendor.
 *
 * <p>May import {@code event}, {@code problem}, {@code paging}, {@code synclog}, {@code routing}.
 * Start with {@link df.middleware.quarantine.CheckQuarantine}; {@link
 * df.middleware.quarantine.WatchForTrouble} makes rules by itself.
 */
@NullMarked
package df.middleware.quarantine;

import org.jspecify.annotations.NullMarked;
