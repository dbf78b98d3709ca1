/** Proposes which source field belongs to which destination field, how sure that is, and why. */
package crosstie.mapping.suggest;
