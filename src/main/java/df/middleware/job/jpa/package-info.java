/** The turns of jobs in the table {@code job_slots}. */
@NullMarked
package df.middleware.job.jpa;

import org.jspecify.annotations.NullMarked;
