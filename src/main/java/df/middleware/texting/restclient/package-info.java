/**
 * The texting provider over HTTP.
 *
 * <p>May import {@code texting}, {@code vendor}, {@code event}, {@code trace}, Java's own HTTP
 * client and MicroProfile's fault tolerance. Java's own client, because it never repeats a POST by
 * itself, as the one beneath the servers' REST clients may do when a connection breaks: a person
 * would get the message twice. Start with {@link
 * df.middleware.texting.restclient.RestTextingMessages}.
 */
@NullMarked
package df.middleware.texting.restclient;

import org.jspecify.annotations.NullMarked;
