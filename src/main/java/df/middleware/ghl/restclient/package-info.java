/**
 * GoHighLevel over HTTP: its paths, its headers, and what is done when it does not answer.
 *
 * <p>May import {@code ghl}, {@code vendor}, {@code event}, {@code trace}, Jakarta REST and
 * MicroProfile's REST client and fault tolerance. Requests and answers are JSON text, read and
 * written by {@link df.middleware.event.Json}, so that no type of ours decides what a vendor gets.
 * Start with {@link df.middleware.ghl.restclient.RestGhlContacts}.
 */
@NullMarked
package df.middleware.ghl.restclient;

import org.jspecify.annotations.NullMarked;
