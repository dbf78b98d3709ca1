/** Commands that preview, run and look back. */
package crosstie.cli.run;
