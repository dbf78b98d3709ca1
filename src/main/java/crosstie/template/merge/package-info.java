/** Brings versions of a template together, part by part, and tells what differs. */
package crosstie.template.merge;
