/** Commands about values: the maps that replace them, and the way of one value through a mapping. */
package crosstie.cli.values;
