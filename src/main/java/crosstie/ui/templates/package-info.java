/** The templates that are shipped, as cards; put to work from here. */
package crosstie.ui.templates;
