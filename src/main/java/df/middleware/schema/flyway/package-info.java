/** Brings the tables to the version that this code needs. */
@NullMarked
package df.middleware.schema.flyway;

import org.jspecify.annotations.NullMarked;
