/** Commands about source filters. */
package crosstie.cli.filter;
