/** Commands by which templates and projects travel: import, export, upgrade, difference. */
package crosstie.cli.move;
