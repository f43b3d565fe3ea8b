/**
 * The vendors' budgets in the table {@code vendor_budgets}, one row each.
 *
 * <p>May import {@code vendor} and Jakarta Persistence. Start with {@link
 * df.middleware.vendor.jpa.JpaVendorBudget}.
 */
@NullMarked
package df.middleware.vendor.jpa;

import org.jspecify.annotations.NullMarked;
