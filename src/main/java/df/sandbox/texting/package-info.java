/**
 * A stand-in for the generic texting provider: takes messages, reports what became of them.
 *
 * <p>May import {@code state}, {@code http} and {@code webhook}. Start with {@link
 * df.sandbox.texting.TextingApi}.
 */
@NullMarked
package df.sandbox.texting;

import org.jspecify.annotations.NullMarked;
