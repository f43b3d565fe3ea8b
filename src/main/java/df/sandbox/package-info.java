/**
 * The vendors' stand-ins: GoHighLevel, Aloware and a texting provider as small HTTP servers of
 * ours, for the local run and the tests; never part of the WAR.
 *
 * <p>Puts the parts below together; nothing below imports it. Start with {@link
 * df.sandbox.Sandbox}.
 */
@NullMarked
package df.sandbox;

import org.jspecify.annotations.NullMarked;
