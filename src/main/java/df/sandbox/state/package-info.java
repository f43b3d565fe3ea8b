/**
 * What the sandbox remembers, kept over a restart in a journal, and how it is told to behave.
 *
 * <p>Imports nothing of ours. Start with {@link df.sandbox.state.State}.
 */
@NullMarked
package df.sandbox.state;

import org.jspecify.annotations.NullMarked;
