/** Commands about templates and projects. */
package crosstie.cli.map;
