/**
 * Who may not be texted: the registry, what fills it, and what GHL is shown of it.
 *
 * <p>STOP is in the registry before its webhook is answered ({@link
 * df.middleware.routing.BeforeAnswer}); who wants to send asks the {@link
 * df.middleware.optout.SendGate}, which takes the same lock per number; GHL follows by {@link
 * df.middleware.optout.TextingOptOutToGhl}.
 *
 * <p>May import {@code event}, {@code synclog}, {@code vendor}, {@code problem}, {@code ghl},
 * {@code routing}, {@code contact}, {@code paging}, {@code privacy}. Start with {@link
 * df.middleware.optout.Statements}: the rules.
 */
@NullMarked
package df.middleware.optout;

import org.jspecify.annotations.NullMarked;
