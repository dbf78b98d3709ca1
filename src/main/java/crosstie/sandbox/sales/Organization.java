package crosstie.sandbox.sales;

import crosstie.sandbox.data.Link;
import java.util.UUID;

/**
 * Who calls, and what is filled in for whoever does not say.
 *
 * @param currency the organisation's base currency
 */
public record Organization(UUID id, Link user, Link businessUnit, Link currency) {}
