/**
 * The embedded message broker: Artemis in the server's own JVM, brought by a resource adapter
 * archive. Never part of the WAR.
 */
@NullMarked
package df.broker;

import org.jspecify.annotations.NullMarked;
