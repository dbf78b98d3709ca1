/** The test run: what a run would change, row by row, before anything is written. */
package crosstie.ui.testrun;
