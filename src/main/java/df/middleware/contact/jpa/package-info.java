/**
 * The table {@code contact_mappings}.
 *
 * <p>May import {@code contact}, {@code event}, {@code vendor} and JPA. Start with {@link
 * df.middleware.contact.jpa.JpaContactMappings}.
 */
@NullMarked
package df.middleware.contact.jpa;

import org.jspecify.annotations.NullMarked;
