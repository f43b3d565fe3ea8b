/**
 * The three webhook addresses: their checks in order (content type, secret or Basic, size while
 * reading, signature, JSON), and their answers.
 */
@NullMarked
package df.middleware.webhook.http;

import org.jspecify.annotations.NullMarked;
