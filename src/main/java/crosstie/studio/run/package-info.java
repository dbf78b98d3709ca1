/** Previews, runs and what is left of them. */
package crosstie.studio.run;
