/** Demo data of both systems: every cell follows from the seed and its place. */
package crosstie.sandbox.demo;
