package crosstie.model;

import java.util.Optional;

/**
 * Who applies which part of a filter.
 *
 * @param asked what the system is asked, in its own dialect; empty text for nothing
 * @param kept what is left to us; empty when the system does all
 * @param pushed the conditions that the system takes by the letter; empty for none
 */
public record FilterPlan(String asked, Optional<Filter> kept, Optional<Filter> pushed) {}
