/** One-step fixes for what a check found: which there are, and the design after each. */
package crosstie.mapping.fix;
