/** What screens share: labels, places, background work, marks, and the way a screen is plugged in. */
package crosstie.ui.kit;
