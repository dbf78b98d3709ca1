/** Commands that look into the entities of a system. */
package crosstie.cli.browse;
