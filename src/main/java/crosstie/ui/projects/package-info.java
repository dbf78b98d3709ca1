/** The projects there are, how their last run ended, and what ran lately. */
package crosstie.ui.projects;
