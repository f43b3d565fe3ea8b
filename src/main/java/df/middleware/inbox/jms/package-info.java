/**
 * The queues: one sender, one listener for each of {@code df.aloware}, {@code df.ghl}, {@code
 * df.texting}. Nothing listens on {@code df.dead}: it is for people.
 */
@NullMarked
package df.middleware.inbox.jms;

import org.jspecify.annotations.NullMarked;
