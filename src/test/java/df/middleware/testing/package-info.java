/** Vendors and stores in memory, for tests that read as prose. */
@NullMarked
package df.middleware.testing;

import org.jspecify.annotations.NullMarked;
