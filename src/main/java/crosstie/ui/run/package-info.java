/** A run: what it does while it goes on, what it came to, and which rows were rejected why. */
package crosstie.ui.run;
