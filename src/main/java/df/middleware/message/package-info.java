/**
 * Text messages: those that came and went become notes in GHL; those that are to go out pass the
 * opt-out registry first.
 *
 * <p>May import {@code event}, {@code synclog}, {@code vendor}, {@code problem}, {@code ghl},
 * {@code aloware}, {@code texting}, {@code routing}, {@code contact}, {@code optout}, {@code
 * paging}, {@code privacy}. Start with {@link df.middleware.message.TextingMessageToGhl} for the
 * notes and {@link df.middleware.message.SendMessage} for what goes out.
 */
@NullMarked
package df.middleware.message;

import org.jspecify.annotations.NullMarked;
