/**
 * What an operator may see without asking for more, and the record of who asked for more: personal
 * data is masked wherever events, logs and mappings are shown.
 *
 * <p>May import {@code event}, {@code problem}, {@code paging}. Start with {@link
 * df.middleware.privacy.Masking}.
 */
@NullMarked
package df.middleware.privacy;

import org.jspecify.annotations.NullMarked;
