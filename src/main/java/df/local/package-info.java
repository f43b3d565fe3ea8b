/**
 * The local run: one command that brings up PostgreSQL, the broker, the server and the vendor
 * sandbox, or uses real ones where the settings name them. Never part of the WAR.
 *
 * <p>Start with {@link df.local.LocalRun}.
 */
@NullMarked
package df.local;

import org.jspecify.annotations.NullMarked;
