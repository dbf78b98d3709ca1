/** The one door for both faces: a class for each use case, and the wiring of everything below. */
package crosstie.studio;
